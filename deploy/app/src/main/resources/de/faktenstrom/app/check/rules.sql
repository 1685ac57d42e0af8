-- [ingest] A version is immutable and versions have no gap
select 'urn:uuid:' || item || ' has ' || count(*) || ' versions up to number ' || max(version)
from ingest.item_version group by item having count(*) <> max(version)

-- [ingest] The same input twice makes no second item
select source || ' ' || external_key || ' stands for ' || count(*) || ' items'
from ingest.item group by source, external_key having count(*) > 1

-- [ingest] An item's latest version is the one it names
select 'urn:uuid:' || i.id from ingest.item i
where not exists (select 1 from ingest.item_version v where v.item = i.id and v.version = i.version)

-- [desk] Versions at the desk have no gap
select 'urn:uuid:' || item from desk.item_version group by item having count(*) <> max(version)

-- [desk] What is out was decided by somebody
select 'urn:uuid:' || i.id || ' revision ' || r from desk.item i, generate_series(1, i.revision) r
where not exists (select 1 from desk.release d where d.item = i.id and d.revision = r)

-- [desk] Nothing leaves before its embargo
select 'urn:uuid:' || item || ' left at ' || released || ' and was embargoed until ' || embargo_until
from desk.release where revision is not null and released < embargo_until

-- [desk] Nothing due is left lying
select 'urn:uuid:' || id || ' was due at ' || due from desk.item where due < now() - interval '1 minute'

-- [desk eventlog] Every released version reaches the feeds, or the ledger says why not
select 'urn:uuid:' || r.item || ' revision ' || r.revision from desk.release r
where r.revision is not null and r.channels like '%feed%' and r.released < now() - interval '1 minute'
  and not exists (select 1 from desk.ledger l where l.item = r.item and l.revision = r.revision and l.channel = 'feed')
  and not exists (select 1 from eventlog.outbox)

-- [desk feeds] The feeds show the newest revision of what is out
select 'urn:uuid:' || i.id || ' has revision ' || i.revision || ' and the feeds show ' || coalesce(f.revision, 0)
from desk.item i left join feeds.item f on f.id = i.id
where i.channels like '%feed%' and i.revision > coalesce(f.revision, 0) and i.changed < now() - interval '1 minute'

-- [desk feeds] Nothing is visible that was not released
select 'urn:uuid:' || f.id || ' revision ' || f.revision from feeds.item f
where not exists (select 1 from desk.item i where i.id = f.id and i.revision >= f.revision)

-- [feeds] A withdrawn item is shown as withdrawn
select 'urn:uuid:' || a.item from feeds.announcement a join feeds.item i on i.id = a.item
where a.type like '%withdrawn%' and a.revision = i.revision and not i.withdrawn

-- [webhooks] A partner's sequence has no gap
select p.id || ' has ' || count(e.*) || ' events up to ' || p.last_sequence
from webhooks.partner p left join webhooks.event e on e.partner = p.id
group by p.id having count(e.*) <> p.last_sequence

-- [webhooks] Versions never go back at a receiver
select d.endpoint || ' got revision ' || d.revision || ' of urn:uuid:' || d.item || ' after a newer one'
from webhooks.delivery d
where d.state = 'delivered' and exists (
  select 1 from webhooks.delivery newer
  where newer.endpoint = d.endpoint and newer.item = d.item and newer.revision > d.revision
    and newer.state = 'delivered' and newer.last_at < d.last_at and newer.planned > d.planned)

-- [webhooks] No older version waits once a correction or withdrawal is out
select d.endpoint || ' still waits for revision ' || d.revision || ' of urn:uuid:' || d.item
from webhooks.delivery d join webhooks.announcement newer on newer.item = d.item and newer.revision > d.revision
where d.state in ('waiting', 'retrying') and newer.type in ('publication.corrected', 'publication.withdrawn')

-- [webhooks desk] Every announcement reaches the webhooks that want it
select 'urn:uuid:' || r.item || ' revision ' || r.revision from desk.release r
where r.revision is not null and r.channels like '%webhook%' and r.released < now() - interval '1 minute'
  and exists (select 1 from webhooks.endpoint e where e.created < r.released and e.types = '{}' and e.filter::text !~ '\["' and e.state = 'active')
  and not exists (select 1 from webhooks.announcement a where a.item = r.item and a.revision = r.revision)

-- [newsletter] One mail to a person and edition
select m.edition_id || ' has ' || count(*) || ' mails to one subscriber' from newsletter.mailing m
where m.edition_id is not null group by m.edition_id, m.subscriber_id having count(*) > 1

-- [eventlog] What Kafka refused waits for a person
select event_id || ' to ' || topic || ': ' || cause from eventlog.refused

-- [eventlog] A poison message lands once in the dead letters
select d.reader || ' ' || d.event_id from eventlog.dead_letter d
where not exists (select 1 from eventlog.applied a where a.reader = d.reader and a.event_id = d.event_id)
  and d.replayed is null

-- [eventlog] Nothing lies in the outbox
select topic || ' ' || subject || ' since ' || time from eventlog.outbox where time < now() - interval '1 minute'
