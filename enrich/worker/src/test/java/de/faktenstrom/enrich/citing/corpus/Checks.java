package de.faktenstrom.enrich.citing.corpus;

import java.math.BigInteger;

/// Check digits from the definitions, written apart from the program's own.
final class Checks {

  private Checks() {}

  /// The digit that makes the weighted sum (1, 3, 1, …) a multiple of ten.
  static String isbn13(String twelve) {
    for (int check = 0; check < 10; check++) {
      int sum = 0;
      String all = twelve + check;
      for (int i = 0; i < 13; i++) {
        sum += (all.charAt(i) - '0') * (i % 2 == 1 ? 3 : 1);
      }
      if (sum % 10 == 0) {
        return String.valueOf(check);
      }
    }
    throw new IllegalArgumentException(twelve);
  }

  /// The digit that makes the weighted sum (10, 9, … 1) a multiple of eleven, X for ten.
  static String isbn10(String nine) {
    return eleven(nine, 10);
  }

  static String issn(String seven) {
    return eleven(seven, 8);
  }

  private static String eleven(String digits, int weight) {
    for (int check = 0; check < 11; check++) {
      int sum = check;
      for (int i = 0; i < digits.length(); i++) {
        sum += (digits.charAt(i) - '0') * (weight - i);
      }
      if (sum % 11 == 0) {
        return check == 10 ? "X" : String.valueOf(check);
      }
    }
    throw new IllegalArgumentException(digits);
  }

  /// ISO 7064, MOD 11-2: the whole number to base 2 with its check digit is 1 modulo 11.
  static String orcid(String fifteen) {
    for (int check = 0; check < 11; check++) {
      BigInteger sum = BigInteger.valueOf(check);
      for (int i = 0; i < 15; i++) {
        sum = sum.add(BigInteger.valueOf(fifteen.charAt(i) - '0').shiftLeft(15 - i));
      }
      if (sum.mod(BigInteger.valueOf(11)).intValue() == 1) {
        return check == 10 ? "X" : String.valueOf(check);
      }
    }
    throw new IllegalArgumentException(fifteen);
  }

  /// The library's table, as a line of pairs; each character's digits are weighted by their place.
  static String urn(String name) {
    String table =
        "0=1 1=2 2=3 3=4 4=5 5=6 6=7 7=8 8=9 9=41 a=18 b=14 c=19 d=15 e=16 f=21 g=22 h=23 i=24 j=25 k=42 l=26 m=27 n=13"
            + " o=28 p=29 q=31 r=12 s=32 t=33 u=11 v=34 w=35 x=36 y=37 z=38 -=39 :=17";
    StringBuilder digits = new StringBuilder();
    for (char c : name.toCharArray()) {
      int at = (" " + table).indexOf(" " + c + "=") + 2;
      digits.append(table, at, (table + " ").indexOf(' ', at));
    }
    long sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (long) (i + 1) * (digits.charAt(i) - '0');
    }
    long last = digits.charAt(digits.length() - 1) - '0';
    return String.valueOf(sum / last % 10);
  }
}
