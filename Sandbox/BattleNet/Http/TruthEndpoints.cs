using System.Globalization;
using System.Text.Json;
using DiscordAH.Sandbox.BattleNet.Market;
using DiscordAH.Sandbox.BattleNet.World;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>
/// What really happened, which no client of the game ever learns: for judging what was inferred. <c>truth/sales</c>
/// lists every end (and every sale of a part), <c>truth/hours</c> sums them by item and hour, <c>truth/price</c> is the
/// going price. Times are unix seconds; realm is a connected realm's id, or "commodities".
/// </summary>
internal sealed class TruthEndpoints(SandboxMarket market, Catalogue.ItemCatalogue catalogue)
{
    private const long MaxSpan = 31 * 24 * 3600;

    public Task SalesAsync(HttpContext context) => AnswerAsync(context, (json, house, from, to, item) =>
    {
        json.WriteStartArray("events");
        foreach (var each in TrueEvent.Of(house, from, to, item).OrderBy(each => each.Time).ThenBy(each => each.Id))
        {
            json.WriteStartObject();
            json.WriteNumber("time", each.Time);
            json.WriteNumber("id", each.Id);
            WriteItem(json, each);
            json.WriteNumber("unit_price", each.UnitPrice);
            json.WriteNumber("quantity", each.Quantity);
            json.WriteString("outcome", Outcome(each.Outcome));
            json.WriteBoolean("partial", each.IsPart);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public Task HoursAsync(HttpContext context) => AnswerAsync(context, (json, house, from, to, item) =>
    {
        json.WriteStartArray("hours");
        foreach (var group in TrueEvent.Of(house, from, to, item)
            .GroupBy(each => (Hour: each.Time / 3600 * 3600, each.Item.AuctionedId, Species: each.Species ?? 0))
            .OrderBy(group => group.Key))
        {
            json.WriteStartObject();
            json.WriteNumber("hour", group.Key.Hour);
            WriteItem(json, group.First());
            json.WriteNumber("sold", Units(group, ListingOutcome.Sold));
            json.WriteNumber("sold_value", group.Where(each => each.Outcome == ListingOutcome.Sold).Sum(each => each.UnitPrice * each.Quantity));
            json.WriteNumber("expired", Units(group, ListingOutcome.Expired));
            json.WriteNumber("cancelled", Units(group, ListingOutcome.Cancelled));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public Task PriceAsync(HttpContext context) => AnswerAsync(context, (json, house, from, to, item) =>
    {
        json.WriteStartArray("prices");
        foreach (var row in catalogue.All.Where(row => row.IsCommodity == house.Realm is null && row.Id == item))
        {
            for (var time = from; time < to; time += 3600)
            {
                json.WriteStartObject();
                json.WriteNumber("time", time);
                json.WriteNumber("unit_price", (long)Math.Exp(market.Prices(house.Region).Log(row, house.Realm, time)));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    });

    private static int Units(IEnumerable<TrueEvent> events, ListingOutcome outcome) =>
        events.Where(each => each.Outcome == outcome).Sum(each => each.Quantity);

    private static string Outcome(ListingOutcome outcome) => outcome switch
    {
        ListingOutcome.Sold => "sold",
        ListingOutcome.Expired => "expired",
        ListingOutcome.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static void WriteItem(Utf8JsonWriter json, TrueEvent each)
    {
        json.WriteNumber("item", each.Item.AuctionedId);
        if (each.Species is { } species)
            json.WriteNumber("pet_species_id", species);
    }

    private async Task AnswerAsync(HttpContext context, Action<Utf8JsonWriter, AuctionHouse, long, long, int?> write)
    {
        var query = context.Request.Query;
        var asked = query["realm"].ToString();
        var realm = asked == "commodities" ? 0 : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : -1;
        if (GameWorld.Region(context.Request.RouteValues["region"] as string ?? "") is not { } region || market.House(region, realm) is not { } house)
        {
            await BattleNetErrors.SendAsync(context, 404, "realm is a connected realm of the region, or commodities.");
            return;
        }

        if (!TryTime(query["from"], out var from) || !TryTime(query["to"], out var to) || to <= from || to - from > MaxSpan)
        {
            await BattleNetErrors.SendAsync(context, 400, "from and to are unix seconds, at most 31 days apart.");
            return;
        }

        int? item = int.TryParse(query["item"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : null;
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("realm", asked);
        json.WriteNumber("from", from);
        json.WriteNumber("to", to);
        write(json, house, from, to, item);
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }

    private static bool TryTime(string? text, out long time) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out time) && time < 4_000_000_000;
}
