using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Sources;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>Facts about the items that somebody asked for, one page after the other with a pause between.</summary>
internal sealed class WowheadSource(
    SourceClient client, IItemFacts facts, ISourceStates states, IOptionsMonitor<SourcesOptions> options, TimeProvider clock) : ISecondSource
{
    private const string Part = "items";
    private const long MostBytes = 4 * 1024 * 1024;

    private WowheadSettings Settings => options.CurrentValue.Wowhead;

    public string Name => SourceNames.Wowhead;

    public bool IsOn => Settings.Url.Length > 0;

    public SourceManners Manners => new(Settings.Pause, Settings.Keep);

    public async Task<SourceReading> RefreshAsync(CancellationToken ct)
    {
        var due = await facts.DueAsync(clock.GetUtcNow() - Manners.Freshness, Settings.MostAtOnce, ct);
        if (due.Count == 0) return SourceReading.Nothing;
        var state = await states.FindAsync(Name, Part, ct);
        var (read, missing) = (0, 0);
        foreach (var item in due)
        {
            var answer = await AskAsync(item, ct);
            var now = clock.GetUtcNow();
            if (answer.Status is SourceStatus.Failed or SourceStatus.Unchanged)
            {
                // The next one would most likely fail as well: the rest waits for the next turn.
                await states.SaveAsync(state.Failed(now, answer.Problem!), ct);
                throw new SourceUnavailableException(answer.Problem!);
            }

            await facts.SaveAsync(item, answer.Value?.Fact, now, ct);
            if (answer.Value?.Fact is null) missing++;
            else read++;
            state = state with { CheckedAt = now, ReadAt = now, Rows = state.Rows + (answer.Value?.Fact is null ? 0 : 1), Rejected = missing, Problem = null };
        }

        await states.SaveAsync(state, ct);
        return new SourceReading(due.Count, 0, read, missing);
    }

    private Task<SourceAnswer<WowheadPage>> AskAsync(ItemId item, CancellationToken ct)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"{Settings.Url.TrimEnd('/')}/item={item.Value}&xml"));
        var request = new SourceRequest(Name, Part, "item", address, Manners.Pause, MostBytes);
        return client.GetAsync(request, (body, token) => WowheadPage.ReadAsync(body, item, token), ct);
    }
}
