package de.faktenstrom.enrich.citing.corpus;

import java.util.List;
import java.util.Locale;

/// Tables and data sets, by the codes of those who keep them.
final class DataSpecimens {

  private DataSpecimens() {}

  /// Statistic of five digits (EVAS), table of four.
  static Specimen genesis(Draw draw) {
    String code = draw.number(5) + "-" + draw.digits(4);
    String before =
        draw.of(
            "Destatis, ",
            "Statistisches Bundesamt, ",
            "Nach den Daten der Genesis-Online-Datenbank, ",
            "See Destatis, ");
    return new Specimen(
        "genesis",
        code,
        before,
        draw.of("Tabelle ", "Table ", "Tabelle: ") + code,
        draw.of(Specimens.AFTER));
  }

  /// Codes of Eurostat's navigation tree.
  static Specimen eurostat(Draw draw) {
    String code =
        draw.of(
            List.of(
                "migr_asyappctza",
                "migr_asydcfsta",
                "migr_resfirst",
                "migr_pop1ctz",
                "demo_pjan",
                "demo_gind",
                "lfsa_pganws",
                "lfsq_urgan",
                "ilc_li32",
                "ilc_lvho05a",
                "une_rt_m",
                "nama_10_gdp",
                "edat_lfse_23",
                "educ_uoe_enra01",
                "hlth_silc_25",
                "earn_ses_annual",
                "prc_hicp_manr",
                "tps00178",
                "tps00191",
                "tec00001",
                "tin00028",
                "cens_21ctz_r3",
                "sdg_10_60",
                "spr_exp_sum",
                "crim_just_ctz",
                "proj_23np"));
    String before =
        draw.of(
            "Eurostat (online data code: ",
            "Quelle ist Eurostat, Code ",
            "Eurostat-Datencode ",
            "Eurostat, dataset ");
    boolean upper = draw.chance(0.2);
    return new Specimen(
        "eurostat",
        code,
        before,
        upper ? code.toUpperCase(Locale.ROOT) : code,
        draw.of(Specimens.AFTER));
  }

  /// The archive's four digits.
  static Specimen gesis(Draw draw) {
    String digits = draw.number(4);
    String core =
        draw.of(
            "ZA" + digits, "ZA" + digits, "ZA " + digits, "ZA-Nr. " + digits, "ZA No. " + digits);
    String before =
        draw.of(
            "GESIS Datenarchiv, Köln. ",
            "ALLBUS 2021, ",
            "Eurobarometer 95.1, GESIS, ",
            "GESIS Data Archive, Cologne, ",
            "European Values Study (");
    String after = draw.of("", " Datenfile Version 2.2.0.", ".", ")", ", Version 1", " Data file.");
    return new Specimen("gesis", "ZA" + digits, before, core, after);
  }
}
