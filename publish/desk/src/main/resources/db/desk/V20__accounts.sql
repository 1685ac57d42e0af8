-- Who may log in at the console.
create table desk.account (
  login text primary key check (login ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  name text not null,
  password text,                           -- encoded; absent until the person has set one
  roles text not null,                     -- 'admin,chief,editor'
  disabled boolean not null default false,
  token_hash text unique,                  -- SHA-256 (hex) of the one-time login's token
  token_until timestamptz,
  failures int not null default 0,         -- wrong passwords since the last right one
  locked_until timestamptz
);

-- The console asks for these every few seconds.
create index ledger_troubled on desk.ledger (at desc) where state in ('retrying', 'given-up');
