using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Asks for a comparison and makes the message of it; command and buttons share it.</summary>
internal sealed class CompareDesk(IServiceScopeFactory scopes, ICompareCharts charts, CompareView view, MarketRefusals refusals, IItemCatalog items, IRealmCatalog realms)
{
    // Ten rows and the scale of all realms below them.
    private static readonly ChartStyle Tall = new(1000, 700, true, 1.25f);

    /// <summary>Regions with realms, in the order of their names.</summary>
    public IReadOnlyList<Region> Regions => [.. realms.All.Select(one => one.Region).Distinct().OrderBy(region => region.Slug(), StringComparer.Ordinal)];

    /// <summary>The region that is meant when none is named.</summary>
    public Region UsualRegion => realms.All is [var first, ..] ? first.Region : Region.Us;

    /// <summary>The answer, or the refusal for the caller alone.</summary>
    public async Task<(Reply Reply, bool Found)> AnswerAsync(CompareQuestion question, CancellationToken ct)
    {
        Result<ServerComparison> result;
        await using (var scope = scopes.CreateAsyncScope())
        {
            result = await scope.ServiceProvider.GetRequiredService<IMarketInsight>().CompareAsync(
                new CompareServers.Request(question.Item, question.Region, ItemText.Variant(question.Item)), ct);
        }

        if (!result.Succeeded) return (refusals.OfItem(result.Error, question.Item, (label, item) => Pick(label, question with { Item = item })), false);
        var comparison = result.Value;
        var chart = comparison.IsCommodity ? null : await charts.DrawPngAsync(comparison, question.Own?.Market, Tall, ct);
        return (view.Show(comparison, question with { Item = comparison.Variant.ToString() }, Regions, chart), true);
    }

    /// <summary>A button that asks the question; words that do not fit into it are looked up now.</summary>
    public Component.Button Pick(string label, CompareQuestion question)
    {
        var text = question.Item.Trim();
        var item = ComparePress.Fits(text) ? text : items.Search(text, 1) is [var nearest, ..] ? nearest.Item.Id.ToString() : "0";
        return new Component.Button(label, CompareView.Action, (question with { Item = item }).Press(question.Private ? ComparePress.PickPrivately : ComparePress.Pick).ToString());
    }
}
