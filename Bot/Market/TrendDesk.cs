using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Asks for a trend and makes the message of it; command and buttons share it.</summary>
internal sealed class TrendDesk(IServiceScopeFactory scopes, ITrendCharts charts, TrendView view, MarketRefusals refusals)
{
    // Upright: 24 rows, readable on a phone.
    private static readonly ChartStyle Upright = new(900, 1000, true, 1.25f);

    /// <summary>The answer, or the refusal for the caller alone.</summary>
    public async Task<(Reply Reply, bool Found)> AnswerAsync(TrendQuestion question, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var report = await AskAsync(scope.ServiceProvider, question, ct);
        if (!report.Succeeded) return (Refuse(report.Error, question), false);
        var others = await OthersAsync(scope.ServiceProvider.GetRequiredService<IMarketQueries>(), report.Value, ct);
        var chart = await charts.DrawPngAsync(report.Value, ChartStyle.Discord, ct);
        return (view.Show(report.Value, others, chart, question.Private), true);
    }

    /// <summary>The weekly swing, or the refusal for the caller alone.</summary>
    public async Task<Reply> WeekAsync(TrendQuestion question, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var report = await AskAsync(scope.ServiceProvider, question, ct);
        if (!report.Succeeded) return Refuse(report.Error, question);
        if (report.Value.Season is null)
            return Reply.Private("No weekly swing is proven for this any more: the newest weeks were foretold no better with one than without. Look at the trend instead.");
        return view.ShowWeek(report.Value, await charts.DrawSeasonPngAsync(report.Value, Upright, ct), question.Private);
    }

    private static Task<Result<TrendReport>> AskAsync(IServiceProvider services, TrendQuestion question, CancellationToken ct) =>
        services.GetRequiredService<IMarketInsight>().TrendAsync(
            new CalculatePriceTrends.Request(question.Item, question.Realm, question.Range, ItemText.Variant(question.Item)), ct);

    private static async Task<IReadOnlyList<VariantKey>> OthersAsync(IMarketQueries market, TrendReport report, CancellationToken ct)
    {
        var onSale = await market.VariantsAsync(report.Market, report.Variant.Item, ct);
        var known = await market.KnownVariantsAsync(report.Market, report.Variant.Item, ct);
        return [.. onSale.Select(price => price.Summary.Variant).Concat(known).Where(variant => variant != report.Variant).Distinct()];
    }

    private Reply Refuse(Error error, TrendQuestion asked) => refusals.Of(error, asked.Item, asked.Realm, (label, item, realm) => new Component.Button(
        label, TrendView.Action, new TrendPress(asked.Private ? TrendPress.PickPrivately : TrendPress.Pick, item, realm.Market, realm.Id, asked.Range).ToString()));
}
