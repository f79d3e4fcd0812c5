using System.Globalization;
using System.Text;
using DiscordAH.Sandbox.BattleNet.Catalogue;
using DiscordAH.Sandbox.BattleNet.Market;
using DiscordAH.Sandbox.BattleNet.World;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.Sources;

/// <summary>
/// Region prices as TradeSkillMaster publishes them, new every morning: the sandbox's own going prices of the last days, a little noise, and for one
/// good in a hundred a price that is plainly another. Which these are, <c>planted</c> tells.
/// </summary>
internal sealed class TsmEndpoint(SandboxMarket market, ItemCatalogue catalogue, SourceReply reply)
{
    private const int PublishedAtHour = 4;
    private const long Day = 86_400;
    private const double Noise = 0.04;
    private const double PlantedShare = 0.01;
    private const double PlantedFactor = 8;

    // Weights of the youngest days of a 14-day market value; they hold most of it.
    private static readonly double[] Weights = [132, 125, 100, 75, 45, 34, 33];

    public async Task FileAsync(HttpContext context)
    {
        if (GameWorld.Region(context.Request.RouteValues["region"] as string ?? "") is not { Realms.Count: > 0 } region)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var published = (market.Now - PublishedAtHour * 3600) / Day * Day + PublishedAtHour * 3600;
        await reply.SendAsync(context, "text/csv; charset=utf-8", DateTimeOffset.FromUnixTimeSeconds(published), null, () => Csv(region, published));
    }

    /// <summary>The goods whose price is plainly another. Not part of the real site.</summary>
    public async Task PlantedAsync(HttpContext context)
    {
        if (GameWorld.Region(context.Request.RouteValues["region"] as string ?? "") is not { } region)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var planted = Items().Select(item => (item, Factor: Planted(region, item))).Where(each => each.Factor != 1);
        await context.Response.WriteAsJsonAsync(
            planted.Select(each => new { item = each.item.Id, commodity = each.item.IsCommodity, factor = each.Factor }).ToArray(), context.RequestAborted);
    }

    private IEnumerable<CatalogueItem> Items() => catalogue.All.Where(item => item.Kind != ItemKind.Pet);

    private string Csv(GameRegion region, long published)
    {
        var text = new StringBuilder("itemId,name,marketValue,historical,avgSalePrice,saleRate,soldPerDay,updatedAt\r\n");
        var updated = DateTimeOffset.FromUnixTimeSeconds(published).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        foreach (var item in Items())
        {
            var value = Value(region, item, published);
            var sales = item.Volume / 5.0;
            text.Append(CultureInfo.InvariantCulture, $"{item.Id},{Quoted(item.Name.En)},{value},{(long)(value * 1.03)},{(item.Volume == 0 ? "" : ((long)(value * 0.97)).ToString(CultureInfo.InvariantCulture))},");
            text.Append(CultureInfo.InvariantCulture, $"{sales * sales * 0.4:0.000},{Math.Pow(item.Volume, 4):0.###},{updated}\r\n");
        }

        return text.ToString();
    }

    private long Value(GameRegion region, CatalogueItem item, long published)
    {
        var prices = market.Prices(region);
        var (sum, weights) = (0.0, 0.0);
        for (var age = 0; age < Weights.Length; age++)
        {
            sum += Weights[age] * Math.Exp(prices.Log(item, null, published - age * Day));
            weights += Weights[age];
        }

        var noise = Math.Exp(Noise * Hash.Normal(Key(region, item), published / Day));
        return Math.Max(1, (long)(sum / weights * noise * Planted(region, item)));
    }

    private static double Planted(GameRegion region, CatalogueItem item)
    {
        var place = Hash.Unit(Key(region, item), 1);
        return place < PlantedShare / 2 ? PlantedFactor : place < PlantedShare ? 1 / PlantedFactor : 1;
    }

    private static ulong Key(GameRegion region, CatalogueItem item) => Hash.Of(Hash.Of(Hash.Mix(0x54534D), region.Id), item.Id);

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
