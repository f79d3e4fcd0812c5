using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Asks for a price and makes the message of it; command and buttons share it.</summary>
internal sealed class PriceDesk(IServiceScopeFactory scopes, IPriceCharts charts, PriceView view, MarketRefusals refusals, PriceOutlook outlook)
{
    /// <summary>The answer, or the refusal for the caller alone.</summary>
    public async Task<(Reply Reply, bool Found)> AnswerAsync(PriceQuestion question, CancellationToken ct)
    {
        var begun = outlook.Begin(question);
        Result<PriceReport> report;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var lookUp = scope.ServiceProvider.GetRequiredService<LookUpPrice>();
            report = await lookUp.RunAsync(new LookUpPrice.Request(question.Item, question.Realm, question.Range, ItemText.Variant(question.Item)), ct);
        }

        if (!report.Succeeded) return (refusals.Of(report.Error, question), false);
        var chart = await charts.DrawPngAsync(report.Value, ChartStyle.Discord, ct);
        return (view.Show(report.Value, chart, question.Private, await outlook.LineAsync(begun, report.Value, ct)), true);
    }
}
