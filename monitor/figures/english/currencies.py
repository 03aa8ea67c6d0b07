"""Currencies as English news prints them: signs and codes before the number, words after it."""

from __future__ import annotations

from monitor.figures.units import CENT, DOLLAR, EURO, EURO_CENT, OTHER, PENCE, POUND, WON, YEN, YUAN, Measure

# Before the number. Dollars that are not the United States' are "other", as the contract rules.
BEFORE: dict[str, Measure] = {
    "$": DOLLAR, "US$": DOLLAR, "USD": DOLLAR, "U.S.$": DOLLAR,
    "£": POUND, "GBP": POUND, "€": EURO, "EUR": EURO, "Eur": EURO,
    "¥": YEN, "JPY": YEN, "JP¥": YEN, "CN¥": YUAN, "CNY": YUAN, "RMB": YUAN, "Rmb": YUAN,
    "₩": WON, "KRW": WON,
    "C$": OTHER, "A$": OTHER, "AU$": OTHER, "CA$": OTHER, "HK$": OTHER, "NZ$": OTHER, "S$": OTHER, "SG$": OTHER,
    "NT$": OTHER, "R$": OTHER, "Mex$": OTHER, "J$": OTHER, "Z$": OTHER,
    "₹": OTHER, "Rs": OTHER, "Rs.": OTHER, "INR": OTHER, "₽": OTHER, "RUB": OTHER, "₺": OTHER, "TRY": OTHER, "₴": OTHER,
    "₦": OTHER, "₱": OTHER, "PHP": OTHER, "฿": OTHER, "THB": OTHER, "₫": OTHER, "VND": OTHER, "₪": OTHER, "NIS": OTHER, "N": OTHER, "R": OTHER,
    "CHF": OTHER, "SFr": OTHER, "SEK": OTHER, "NOK": OTHER, "DKK": OTHER, "PLN": OTHER, "CZK": OTHER, "HUF": OTHER,
    "RM": OTHER, "MYR": OTHER, "Rp": OTHER, "IDR": OTHER, "AUD": OTHER, "CAD": OTHER, "HKD": OTHER, "SGD": OTHER,
    "NZD": OTHER, "TWD": OTHER, "AED": OTHER, "SAR": OTHER, "ZAR": OTHER, "BRL": OTHER, "MXN": OTHER, "EGP": OTHER,
    "Ksh": OTHER, "KSh": OTHER, "Sh": OTHER, "BTC": OTHER, "ETH": OTHER, "TL": OTHER, "Tk": OTHER, "PKR": OTHER,
}  # fmt: skip

# Alternatives of the tokens' grammar, the longest first.
SYMBOLS = r"(?:U\.S\.|Mex|[A-Z]{1,3})?\$|(?:JP|CN)?¥|[£€₩₹₽₺₴₦₱฿₫₪]"
CODES = "|".join(
    sorted(
        (c.replace(".", r"\.") for c in BEFORE if (c[-1].isalpha() and len(c) > 1) or c == "Rs."),
        key=len,
        reverse=True,
    )
)

# After the number. Nationalities before a currency's word belong to it: "Canadian dollars".
AFTER: dict[str, Measure] = {
    **dict.fromkeys(("dollar", "dollars", "bucks", "usd", "greenbacks"), DOLLAR),
    **dict.fromkeys(("us dollars", "u.s. dollars", "us dollar", "american dollars"), DOLLAR),
    **dict.fromkeys(("euro", "euros", "eur"), EURO),
    **dict.fromkeys(("sterling", "gbp", "pound sterling", "pounds sterling", "quid", "british pounds"), POUND),
    **dict.fromkeys(("yen", "jpy", "japanese yen"), YEN),
    **dict.fromkeys(("yuan", "renminbi", "rmb", "cny", "chinese yuan"), YUAN),
    **dict.fromkeys(("won", "krw", "korean won", "south korean won"), WON),
    **dict.fromkeys(("cent", "cents", "us cents", "u.s. cents"), CENT),
    **dict.fromkeys(("penny", "pence"), PENCE),
    **dict.fromkeys(("euro cents", "eurocents", "euro cent"), EURO_CENT),
    **dict.fromkeys(
        (
            "baht", "crowns", "crown", "kroner", "krone", "krona", "kronor", "krone", "rupee", "rupees", "rupiah",
            "ringgit", "ruble", "rubles", "rouble", "roubles", "lira", "liras", "real", "reais", "reals", "peso",
            "pesos", "rand", "franc", "francs", "zloty", "zlotys", "forint", "forints", "shekel", "shekels", "dong",
            "dirham", "dirhams", "riyal", "riyals", "dinar", "dinars", "naira", "shilling", "shillings", "hryvnia",
            "hryvnias", "taka", "metical", "meticais", "kwacha", "kwachas", "cedi", "cedis", "birr", "lari", "tenge", "som", "leu",
            "lei", "lev", "leva", "kuna", "pula", "kyat", "kyats", "riel", "riels", "kip", "tugrik", "tugriks", "rial", "rials",
            "afghani", "afghanis", "quetzal", "quetzales", "colones", "bolivars", "bolivares", "guarani", "guaranis",
            "bolivianos", "lempiras", "cordobas", "manat", "manats", "dram", "drams", "lek", "kwanza", "kwanzas", "ariary",
            "shillings", "cfa francs", "namibian dollars", "zimbabwean dollars", "barbados dollars", "liberian dollars",
            "bitcoin", "bitcoins", "ether", "chf", "aud", "cad", "inr", "sek", "nok", "dkk",
            "canadian dollars", "australian dollars", "hong kong dollars", "singapore dollars", "taiwan dollars",
            "new zealand dollars", "swiss francs", "norwegian crowns", "danish crowns", "swedish crowns",
            "norwegian kroner", "danish kroner", "swedish kronor", "czech crowns", "turkish lira", "indian rupees",
            "pakistani rupees", "lankan rupees", "russian rubles", "russian roubles", "mexican pesos",
            "philippine pesos", "argentine pesos", "kenyan shillings", "polish zlotys",
        ),
        OTHER,
    ),
}  # fmt: skip
