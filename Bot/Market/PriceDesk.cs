using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Asks for a price and makes the message of it; command and buttons share it.</summary>
internal sealed class PriceDesk(IServiceScopeFactory scopes, PriceView view, MarketRefusals refusals)
{
    /// <summary>The answer, or the refusal for the caller alone.</summary>
    public async Task<(Reply Reply, bool Found)> AnswerAsync(PriceQuestion question, CancellationToken ct)
    {
        var variant = VariantKey.TryParse(question.Item.Trim(), out var key) && key.Traits != 0 ? key : (VariantKey?)null;
        Result<PriceReport> report;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var lookUp = scope.ServiceProvider.GetRequiredService<LookUpPrice>();
            report = await lookUp.RunAsync(new LookUpPrice.Request(question.Item, question.Realm, question.Range, variant), ct);
        }

        return report.Succeeded
            ? (view.Show(report.Value, question.Private), true)
            : (refusals.Of(report.Error, question), false);
    }
}
