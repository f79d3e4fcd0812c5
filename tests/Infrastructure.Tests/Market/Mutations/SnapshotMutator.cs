using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace DiscordAH.Infrastructure.Tests.Market.Mutations;

/// <summary>Tampers with snapshots in every way that upstream faults have been seen to, and some more. The same seed and number give the same file.</summary>
internal sealed partial class SnapshotMutator
{
    private static readonly string[] OddNumbers =
    [
        "-1", "-0", "0", "01", "007", "1.0", "1e3", "1E400", "-", "+1", "NaN", "Infinity", "0x10", ".5", "1.", "2147483648", "4294967296", "9223372036854775807",
        "9223372036854775808", "99999999999999999999999", "123456789012345", "1234567890123456", "1 2", "1_000", "",
    ];

    private static readonly string[] OddValues =
        ["null", "true", "false", "\"5\"", "\"\"", "[]", "{}", "[1]", "{\"id\":1}", "\"\\u0041\"", "\"\\ud800\"", "\"\t\"", "\"\u00fc\"", "nul", "\"open", "[[[[]]]]"];

    private static readonly string[] OddProperties =
    [
        "\"new\":1,", "\"new\":\"text\",", "\"new\":null,", "\"new\":{\"deep\":[1,{\"x\":[]}]},", "\"i\\u0064\":77,", "\"\\ud800\":1,", "\"id\":5,", "\"quantity\":2,", "\"\":0,", "\"new\" : [ ] ,",
        "\"time_left\":\"EVER\",", "\"time_left\":3,", "\"item\":{\"pet_level\":3},", "\"new\":1", "new:1,", "'new':1,", ",", "/* no */",
    ];

    private static readonly string[] OddElements = ["null", "17", "{}", "[]", "\"x\"", "{\"href\":\"https://stray\"}", "", "[1,2,[3]]", "{\"id\":1}", "-", "{\"id\"}", "{,}"];
    private const string OddBytes = "{}[]\",:0-e.\\ \n\0\u00ff";
    private static readonly string[] Glue = [",,", "", ", ", "\n,\t", ";", "]", "}", "\0"];

    private readonly Random _random;
    private readonly List<string> _story = [];
    private List<string> _elements;
    private string _glue = ",";

    private SnapshotMutator(int seed, int number)
    {
        _random = new Random(unchecked((seed * 397) ^ (number * 7919)));
        _elements = [.. Enumerable.Range(1, _random.Next(1, 30)).Select(Element)];
    }

    public static MutatedSnapshot Make(int seed, int number) => new SnapshotMutator(seed, number).Make();

    private MutatedSnapshot Make()
    {
        for (var i = _random.Next(4); i > 0; i--) MutateElements();

        // Latin-1 on purpose: what is no ASCII becomes bytes that are no UTF-8.
        const string Head = """{"_links":{"self":{"href":"https://x"}},"auctions":[""";
        var json = Encoding.Latin1.GetBytes(Head + string.Join(_glue, _elements) + """],"commodities":{"href":"https://x/c"}}""");
        if (_random.Next(2) == 0) json = MutateBytes(json, "json");
        if (_random.Next(3) > 0) return new MutatedSnapshot(json, Story());
        var packed = Gzip(json);
        return new MutatedSnapshot(_random.Next(2) == 0 ? MutateBytes(packed, "gzip") : packed, Story());
    }

    private string Story() => string.Join("; ", _story.DefaultIfEmpty("untouched"));

    private void MutateElements()
    {
        var at = _random.Next(_elements.Count);
        var (what, changed) = _random.Next(8) switch
        {
            0 => Replace(at, NumberValue(), OddNumbers),
            1 => Replace(at, AnyValue(), OddValues),
            2 => Replace(at, AnyProperty(), [""]),
            3 => Insert(at, OddProperties),
            4 => ("another element", Pick(OddElements)),
            5 => Insert(at, [.. OddElements.Select(one => "\"garbage\":[" + one + ",[[{\"id\":1}]]],")]),
            _ => ("the same", _elements[at]),
        };
        _elements[at] = changed;
        _story.Add($"element {at}: {what}");
        switch (_random.Next(10))
        {
            case 0:
                _elements.Insert(_random.Next(_elements.Count + 1), _elements[at]);
                _story.Add("came twice");
                break;
            case 1:
                _glue = Pick(Glue);
                _story.Add($"between elements: {_glue}");
                break;
            case 2:
                _elements = [.. Enumerable.Repeat(_elements, 10).SelectMany(one => one)];
                _story.Add("ten times as many");
                break;
            case 3 when _random.Next(4) == 0:
                _elements = [""];
                _story.Add("empty");
                break;
        }
    }

    private (string What, string Changed) Replace(int at, Regex what, string[] by)
    {
        var places = what.Matches(_elements[at]);
        if (places.Count == 0) return ("nothing to replace", _elements[at]);
        var place = places[_random.Next(places.Count)];
        var value = Pick(by);
        return ($"{place.Value} becomes {value}", _elements[at][..place.Index] + value + _elements[at][(place.Index + place.Length)..]);
    }

    private (string What, string Changed) Insert(int at, string[] what)
    {
        var places = Opening().Matches(_elements[at]);
        if (places.Count == 0) return ("nowhere to insert", _elements[at]);
        var place = places[_random.Next(places.Count)];
        var value = Pick(what);
        return ($"{value} inserted", _elements[at].Insert(place.Index + place.Length, value));
    }

    private byte[] MutateBytes(byte[] bytes, string what)
    {
        switch (_random.Next(3))
        {
            case 0:
                var length = _random.Next(bytes.Length);
                _story.Add($"{what} cut after {length}");
                return bytes[..length];
            case 1:
                var changed = bytes.ToArray();
                for (var i = _random.Next(1, 6); i > 0; i--)
                {
                    var at = _random.Next(changed.Length);
                    changed[at] ^= (byte)(1 << _random.Next(8));
                    _story.Add($"{what} bit flipped at {at}");
                }

                return changed;
            default:
                var put = _random.Next(bytes.Length + 1);
                var value = (byte)OddBytes[_random.Next(OddBytes.Length)];
                _story.Add($"{what} byte {value} put at {put}");
                return [.. bytes[..put], value, .. bytes[put..]];
        }
    }

    private string Element(int id)
    {
        var left = Pick(["SHORT", "MEDIUM", "LONG", "VERY_LONG"]);
        var price = _random.NextInt64(1, 50_000_000_000);
        FormattableString json = _random.Next(5) switch
        {
            0 => $$"""{"id":{{id}},"item":{"id":{{_random.Next(1, 9)}}},"quantity":{{_random.Next(1, 100_000)}},"unit_price":{{price}},"time_left":"{{left}}"}""",
            1 => $$"""{"id":{{id}},"item":{"id":82800,"pet_breed_id":{{_random.Next(3, 23)}},"pet_level":25,"pet_quality_id":3,"pet_species_id":{{_random.Next(1, 5)}}},"buyout":{{price}},"quantity":1,"time_left":"{{left}}"}""",
            2 => $$"""{"id":{{id}},"item":{"id":2825,"context":1,"bonus_lists":[{{_random.Next(40, 44)}},12770],"modifiers":[{"type":9,"value":{{_random.Next(70, 91)}}},{"type":28,"value":2217}]},"bid":7,"buyout":{{price}},"quantity":1,"time_left":"{{left}}"}""",
            3 => $$"""{ "time_left" : "{{left}}", "quantity" : 1, "bid" : {{price}}, "item" : { "id" : 7 }, "id" : {{id}} }""",
            _ => $$"""{"id":{{id}},"item":{"id":{{_random.Next(1, 9)}}},"buyout":{{price}},"quantity":{{_random.Next(1, 200)}},"time_left":"{{left}}"}""",
        };
        return json.ToString(CultureInfo.InvariantCulture);
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static byte[] Gzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest)) gzip.Write(bytes);
        return memory.ToArray();
    }

    [GeneratedRegex(@"(?<=[:\[,]\s?)\d+")]
    private static partial Regex NumberValue();

    [GeneratedRegex("""(?<=[:\[,]\s?)(\d+|"[A-Z_]+"|\[[^\[\]]*\]|\{[^{}]*\})""")]
    private static partial Regex AnyValue();

    [GeneratedRegex("""\s*"[a-z_]+"\s*:\s*(\d+|"[A-Z_]+"|\[[^\[\]]*\]|\{[^{}]*\})\s*,?""")]
    private static partial Regex AnyProperty();

    [GeneratedRegex(@"[{\[]")]
    private static partial Regex Opening();
}
