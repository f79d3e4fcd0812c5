using System.Globalization;
using System.Text;

namespace DiscordAH.Benchmarks.Ingest;

/// <summary>
/// Writes auctions documents like Blizzard's current ones: 25 tokens and 145 bytes an auction, ids in no order, goods by Zipf (the
/// commonest has 70,000 of a million listings, a few dozen have more than 8,000), gear with bonus ids, pets, bid-only auctions. Same seed, same bytes.
/// </summary>
internal sealed class MadeAuctions(int seed)
{
    public const int FirstGear = 230_000;
    private const int Gear = 4_000;
    private const int FirstGood = 2_000;
    private const int Goods = 12_000;
    private const int Pets = 900;
    private const long LastId = 3_000_000_000;
    private static readonly string[] TimesLeft = ["SHORT", "MEDIUM", "LONG", "VERY_LONG"];

    // Bonus ids that set levels, and ids that say something else (sockets, stats, upgrade tracks).
    private static readonly int[] Levels = [12_770, 13_651, 13_652, 13_653, 13_654, 13_644, 13_649, 13_623, 7_175, 12_282, 13_629, 13_634];
    private static readonly int[] Others = [6_652, 6_654, 10_377, 10_383, 10_844, 1_708, 1_520, 11_300, 12_053, 8_902, 9_413, 10_255];
    private static readonly int[] Tertiary = [40, 41, 42, 43];

    private Random _random = new(seed);

    // A good number of an item's forms is on sale, not each auction one of its own.
    private readonly string[] _gear = new string[Gear * 12];
    private readonly StringBuilder _line = new(512);

    /// <param name="to">Where to.</param>
    /// <param name="auctions">How many.</param>
    /// <param name="commodities">The shape of commodities instead of a realm's.</param>
    /// <param name="replaced">Share of the auctions that ended since and have new ones in their place: the next hour of the same market.</param>
    public void Write(Stream to, int auctions, bool commodities, double replaced = 0)
    {
        var later = new Random(seed + 1);
        for (var form = 0; form < _gear.Length; form++) _gear[form] = GearForm(FirstGear + form / 12);
        var ids = Ids(auctions);
        Flush(to, """{"_links":{"self":{"href":"https://us.api.blizzard.com/data/wow/connected-realm/3676/auctions?namespace=dynamic-us"}},"connected_realm":{"href":"https://us.api.blizzard.com/data/wow/connected-realm/3676?namespace=dynamic-us"},"auctions":[""");
        for (var i = 0; i < auctions; i++)
        {
            if (i > 0) _line.Append(',');
            Element(ids[i], commodities);

            // An auction never changes its price: what changed is a new one, with an id of its own. The drawn one is thrown away, so that the others stay as they were.
            if (replaced > 0 && later.NextDouble() < replaced)
            {
                _line.Length = i > 0 ? 1 : 0;
                (_random, later) = (later, _random);
                Element(LastId + i, commodities);
                (_random, later) = (later, _random);
            }

            Flush(to, null);
        }

        Flush(to, """],"commodities":{"href":"https://us.api.blizzard.com/data/wow/auctions/commodities?namespace=dynamic-us"}}""");
    }

    private void Element(long id, bool commodities)
    {
        if (commodities) Commodity(id);
        else Auction(id);
    }

    private void Commodity(long id)
    {
        var good = Zipf(Goods);
        Append($$"""{"id":{{id}},"item":{"id":{{FirstGood + good}}},"quantity":{{Quantity()}},"unit_price":{{Price(good, 5)}},"time_left":"{{TimeLeft()}}"}""");
    }

    private void Auction(long id)
    {
        var kind = _random.Next(100);
        if (kind < 7) Append($$"""{"id":{{id}},"item":{"id":1999},"buyout":{{Price(1, 40)}},"quantity":1,"time_left":"{{TimeLeft()}}"}""");
        else if (kind < 50) Plain(id);
        else if (kind < 58) Pet(id);
        else Piece(id);
    }

    private void Plain(long id)
    {
        var good = Zipf(Goods);
        Append($$"""{"id":{{id}},"item":{"id":{{FirstGood + good}}},{{Money(good, 60)}}"quantity":1,"time_left":"{{TimeLeft()}}"}""");
    }

    private void Pet(long id)
    {
        var pet = Zipf(Pets);
        var level = _random.Next(3) == 0 ? 25 : _random.Next(1, 25);
        Append($$"""{"id":{{id}},"item":{"id":82800,"pet_breed_id":{{_random.Next(3, 23)}},"pet_level":{{level}},"pet_quality_id":{{_random.Next(0, 4)}},"pet_species_id":{{200 + pet}}},{{Money(pet, 400)}}"quantity":1,"time_left":"{{TimeLeft()}}"}""");
    }

    private void Piece(long id)
    {
        var gear = Zipf(Gear);
        var form = gear * 12 + Math.Min(_random.Next(12), _random.Next(12));
        Append($$"""{"id":{{id}},"item":{{_gear[form]}},{{Money(gear, 900)}}"quantity":1,"time_left":"{{TimeLeft()}}"}""");
    }

    private string GearForm(int item)
    {
        List<int> bonuses = [Others[_random.Next(Others.Length)], Levels[_random.Next(Levels.Length)]];
        while (_random.Next(5) > 1 && bonuses.Count < 6) bonuses.Insert(0, Others[_random.Next(Others.Length)]);
        if (_random.Next(12) == 0) bonuses.Add(Tertiary[_random.Next(Tertiary.Length)]);
        return string.Create(CultureInfo.InvariantCulture, $$"""{"id":{{item}},"context":{{_random.Next(1, 60)}},"bonus_lists":[{{string.Join(',', bonuses)}}],"modifiers":[{"type":9,"value":{{_random.Next(70, 91)}}},{"type":28,"value":{{_random.Next(2000, 3200)}}}]}""");
    }

    // One in fifty can only be bid on, one in ten has both.
    private string Money(int good, long factor)
    {
        var price = Price(good, factor);
        return _random.Next(50) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"\"bid\":{price},"),
            < 6 => string.Create(CultureInfo.InvariantCulture, $"\"bid\":{price / 2},\"buyout\":{price},"),
            _ => string.Create(CultureInfo.InvariantCulture, $"\"buyout\":{price},"),
        };
    }

    // Each good has a level of its own; most sellers are near it, some dream.
    private long Price(int good, long factor)
    {
        var level = factor * (100 + good * 7919L % 100_000);
        var price = level * (80 + _random.Next(60)) / 100;
        return _random.Next(8) == 0 ? price * _random.Next(2, 50) : price / 100 * 100 + 100;
    }

    private int Quantity() => _random.Next(4) switch { 0 => 1, 1 => _random.Next(1, 20), 2 => _random.Next(1, 200), _ => _random.Next(200, 5_000) };

    private string TimeLeft() => TimesLeft[Math.Max(_random.Next(4), _random.Next(4))];

    // Inverse of the cumulative 1/x: a few goods have most listings.
    private int Zipf(int count) => (int)Math.Pow(count, _random.NextDouble()) - 1;

    // As they come out of the game's own hash tables: ascending here and there, in no order on the whole.
    private long[] Ids(int auctions)
    {
        var ids = new long[auctions];
        var next = 1_730_000_000L;
        for (var i = 0; i < auctions; i++) ids[i] = next += _random.Next(1, 60);
        _random.Shuffle(ids);
        return ids;
    }

    private void Append(FormattableString text) => _line.Append(text.ToString(CultureInfo.InvariantCulture));

    private void Flush(Stream to, string? text)
    {
        _line.Append(text);
        foreach (var chunk in _line.GetChunks()) to.Write(Encoding.ASCII.GetBytes(chunk.ToArray()));
        _line.Clear();
    }
}
