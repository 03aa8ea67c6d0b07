"""Unit words of English and the measures they mean. Several words are one key: "square metres", "per cent".

Add a row to teach a unit; what it comes to in the contract's units stands in `monitor.figures.units`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures import units as u

if TYPE_CHECKING:
    from monitor.figures.units import Measure


def _rows(*rows: tuple[Measure, str]) -> dict[str, Measure]:
    return {word: measure for measure, words in rows for word in words.split("|")}


# Read in any case: "Percent", "MILES".
WORDS: dict[str, Measure] = _rows(
    (u.PERCENT, "%|percent|per cent|pct|pc|per-cent"),
    (u.POINT, "percentage point|percentage points|percent points|per cent points|pct pts|pp|ppt|ppts|ppts"),
    (u.POINT, "point|points|pt|pts|index points"),
    (u.BASIS_POINT, "basis point|basis points|bp|bps|bips"),
    (u.MULTIPLE, "x|fold|times"),
    (u.SQUARE_METRE, "square metre|square metres|square meter|square meters|sq m|sqm|sq metres|sq meters|sq metre"),
    (u.SQUARE_KILOMETRE, "square kilometre|square kilometres|square kilometer|square kilometers|sq km|sqkm|sq kms"),
    (u.SQUARE_FOOT, "square foot|square feet|sq ft|sq feet|sq foot|sqft"),
    (u.SQUARE_MILE, "square mile|square miles|sq mile|sq miles|sq mi"),
    (u.HECTARE, "hectare|hectares|ha"),
    (u.ACRE, "acre|acres"),
    (u.KILOMETRE, "kilometre|kilometres|kilometer|kilometers|km|kms"),
    (u.MILE, "mile|miles|mi"),
    (u.METRE, "metre|metres|meter|meters"),
    (u.CENTIMETRE, "centimetre|centimetres|centimeter|centimeters|cm|cms"),
    (u.MILLIMETRE, "millimetre|millimetres|millimeter|millimeters|mm"),
    (u.FOOT, "foot|feet|ft"),
    (u.INCH, "inch|inches|in."),
    (u.YARD, "yard|yards|yds"),
    (u.KILOGRAM, "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kg|kgs"),
    (u.GRAM, "gram|grams|gramme|grammes|g"),
    (u.MILLIGRAM, "milligram|milligrams|mg"),
    (u.OUNCE, "ounce|ounces|oz"),
    (u.POUND_WEIGHT, "lb|lbs"),
    (u.STONE, "stone"),
    (u.TONNE, "tonne|tonnes|ton|tons|metric ton|metric tons|metric tonnes|long tons|short tons"),
    (u.KILOTONNE, "kilotonne|kilotonnes|kiloton|kilotons|kt"),
    (u.MEGATONNE, "megatonne|megatonnes|megaton|megatons"),
    (u.GIGATONNE, "gigatonne|gigatonnes|gigaton|gigatons"),
    (u.WATT, "watt|watts"),
    (u.KILOWATT, "kilowatt|kilowatts|kw"),
    (u.MEGAWATT, "megawatt|megawatts|mw"),
    (u.GIGAWATT, "gigawatt|gigawatts|gw"),
    (u.TERAWATT, "terawatt|terawatts|tw"),
    (u.WATT_HOUR, "watt hour|watt hours|watt-hour|watt-hours|wh"),
    (u.KILOWATT_HOUR, "kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours|kwh"),
    (u.MEGAWATT_HOUR, "megawatt hour|megawatt hours|megawatt-hour|megawatt-hours|mwh"),
    (u.GIGAWATT_HOUR, "gigawatt hour|gigawatt hours|gigawatt-hour|gigawatt-hours|gwh"),
    (u.TERAWATT_HOUR, "terawatt hour|terawatt hours|terawatt-hour|terawatt-hours|twh"),
    (u.BYTE, "byte|bytes"),
    (u.KILOBYTE, "kilobyte|kilobytes|kb"),
    (u.MEGABYTE, "megabyte|megabytes|mb"),
    (u.GIGABYTE, "gigabyte|gigabytes|gb"),
    (u.TERABYTE, "terabyte|terabytes|tb"),
    (u.PETABYTE, "petabyte|petabytes|pb"),
    (u.EXABYTE, "exabyte|exabytes|eb"),
    (u.YEAR, "year|years|yr|yrs"),
    (u.DECADE, "decade|decades"),
    (u.CENTURY, "century|centuries"),
    (u.MONTH, "month|months|mth|mths|mo"),
    (u.WEEK, "week|weeks|wk|wks"),
    (u.FORTNIGHT, "fortnight|fortnights"),
    (u.DAY, "day|days"),
    (u.HOUR, "hour|hours|hr|hrs"),
    (u.MINUTE, "minute|minutes|min|mins"),
    (u.CELSIUS, "celsius|centigrade|degrees celsius|degree celsius|degrees centigrade|°c|° c|deg c|degrees c"),
    (u.FAHRENHEIT, "fahrenheit|degrees fahrenheit|degree fahrenheit|°f|° f|deg f|degrees f"),
    (u.CELSIUS, "degree|degrees|°"),
    # Seconds and what the contract has no row for: the printed value, as "other".
    (u.OTHER, "second|seconds|sec|secs|millisecond|milliseconds|ms|microsecond|microseconds|nanosecond|nanoseconds"),
    (u.OTHER, "mph|kph|kmh|km/h|kmph|miles per hour|miles an hour|kilometres per hour|kilometers per hour"),
    (u.OTHER, "kilometres an hour|kilometers an hour|km per hour|km an hour|metres per second|meters per second|m/s"),
    (u.OTHER, "knot|knots|mach|feet per second|km per second|miles per second|kilometers per second|km/s"),
    (u.OTHER, "mpg|miles per gallon|mpge|l/100km"),
    (u.OTHER, "litre|litres|liter|liters|millilitre|millilitres|milliliter|milliliters|ml|cl|gallon|gallons|pint|pints"),
    (u.OTHER, "quart|quarts|barrel|barrels|bbl|bbls|bpd|b/d|bbl/d|boe|boed|boe/d|boepd|mb/d|bushel|bushels|mcf|bcf|tcf|teu|teus|cc"),
    (u.OTHER, "cubic metre|cubic metres|cubic meter|cubic meters|cubic foot|cubic feet|cubic inches|cubic yards"),
    (u.OTHER, "cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers|cubic miles|cubic centimetres"),
    (u.OTHER, "cubic centimeters|acre-feet|acre feet|acre-foot|tablespoons|teaspoons|tablespoon|teaspoon|fluid ounces"),
    (u.OTHER, "light-year|light-years|light year|light years|parsec|parsecs|astronomical units|nautical mile"),
    (u.OTHER, "nautical miles|micron|microns|micrometre|micrometres|micrometer|micrometers|nanometre|nanometres"),
    (u.OTHER, "nanometer|nanometers|nm|angstroms|furlong|furlongs|fathoms|carat|carats|caret"),
    (u.OTHER, "bit|bits|kilobits|megabits|megabit|gigabit|gigabits|terabit|terabits|mbps|gbps|kbps|tbps|mbit/s|gbit/s"),
    (u.OTHER, "megabits per second|gigabits per second|terabits per second|kilobits per second|bits per second"),
    (u.OTHER, "megabytes per second|gigabytes per second|terabytes per second|mb/s|gb/s|tb/s"),
    (u.OTHER, "hertz|kilohertz|megahertz|gigahertz|terahertz|hz|khz|mhz|ghz|thz|megapixel|megapixels|mp|pixels|pixel"),
    (u.OTHER, "flops|teraflops|petaflops|exaflops|exaflop|petaflop|teraflop|zettaflops|tops"),
    (u.OTHER, "volt|volts|kilovolt|kilovolts|kv|amp|amps|ampere|amperes|mah|milliamp|ohm|ohms|nits|lumens|lux"),
    (u.OTHER, "horsepower|hp|bhp|ps|newton metres|newton-metres|newton|newtons|nm of torque|lb-ft|pound-feet|rpm"),
    (u.OTHER, "joule|joules|kilojoule|kilojoules|kj|megajoule|megajoules|calorie|calories|kcal|kilocalories|btu|btus"),
    (u.OTHER, "hpa|hectopascal|hectopascals|pascal|pascals|kilopascals|kpa|mpa|millibar|millibars|mb of pressure"),
    (u.OTHER, "psi|bar of pressure|atmospheres|mmhg"),
    (u.OTHER, "decibel|decibels|db|sievert|sieverts|millisievert|millisieverts|becquerel|becquerels|kelvin|kelvins"),
    (u.OTHER, "microgram|micrograms|micrograms per cubic metre|micrograms per cubic meter|mcg|µg|μg|µg/m3|μg/m3"),
    (u.OTHER, "nanogram|nanograms|ppm|ppb|ppt by volume|parts per million|parts per billion|parts per trillion|mg/dl|mmol/l|ml/kg|moles"),
    (u.OTHER, "g/km|grams per kilometre|grams per kilometer|kg/m2|kilograms per square metre|ng/ml|iu"),
)  # fmt: skip

# Read only in this case: the same letters mean something else otherwise.
CASED: dict[str, Measure] = {
    "C": u.CELSIUS,
    "F": u.FAHRENHEIT,
    "p": u.PENCE,
    "c": u.CENT,
    "h": u.HOUR,
    "W": u.WATT,
    "m": u.METRE,
    "t": u.TONNE,
    "K": u.OTHER,  # kelvin; as a scale ("60K fans") it is read before
    "V": u.OTHER,
    "G": u.OTHER,
    "L": u.OTHER,
    "l": u.OTHER,
    "s": u.OTHER,
    **dict.fromkeys(("m²", "m2", "M²"), u.SQUARE_METRE),
    **dict.fromkeys(("km²", "km2"), u.SQUARE_KILOMETRE),
    **dict.fromkeys(("ft²", "ft2"), u.SQUARE_FOOT),
    **dict.fromkeys(("m³", "m3", "km³", "cm³", "ft³"), u.OTHER),
}
LONGEST = max(len(key.replace("-", " ").split()) for key in WORDS)
