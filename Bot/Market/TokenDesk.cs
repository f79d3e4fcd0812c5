using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Asks for the token's price and makes the message of it; command and buttons share it.</summary>
internal sealed class TokenDesk(IServiceScopeFactory scopes, ITokenCharts charts, TokenView view)
{
    /// <summary>A refusal for the caller alone.</summary>
    public static Reply Refuse(Error error) => Reply.Private(DiscordText.Escape(DiscordText.Clip(error.Message, 400)));

    /// <summary>The answer for a region; for none, of the first one that has a price.</summary>
    public async Task<Reply> FindAsync(Region? region, PriceRange range, CancellationToken ct)
    {
        var chosen = region ?? await FirstAsync(ct);
        return (await AnswerAsync(chosen, range, ct)).Reply;
    }

    /// <summary>The answer, or the refusal for the caller alone.</summary>
    public async Task<(Reply Reply, bool Found)> AnswerAsync(Region region, PriceRange range, CancellationToken ct)
    {
        Result<TokenReport> report;
        await using (var scope = scopes.CreateAsyncScope())
            report = await scope.ServiceProvider.GetRequiredService<LookUpToken>().RunAsync(region, range, ct);
        if (!report.Succeeded) return (Refuse(report.Error), false);
        return (view.Show(report.Value, await charts.DrawPngAsync(report.Value, ChartStyle.Discord, ct)), true);
    }

    private async Task<Region> FirstAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var known = await scope.ServiceProvider.GetRequiredService<ITokenPrices>().RegionsAsync(ct);
        return known.Count > 0 ? known[0] : Region.Us;
    }
}
