using DiscordAH.Domain.Professions;

namespace DiscordAH.Bot.Reports;

/// <summary>Professions for suggestions, read once in a while: suggestions must come from memory.</summary>
internal sealed class ProfessionNames(IProfessionStore store, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private volatile Reading? _reading;

    /// <summary>Professions whose name, in any language, begins so or holds it; all of them before anything is typed.</summary>
    public async ValueTask<IReadOnlyList<Profession>> SearchAsync(string typed, CancellationToken ct)
    {
        var wanted = typed.Trim();
        return [.. (await AllAsync(ct))
            .Select(one => (Profession: one, Rank: Rank(one, wanted)))
            .Where(pair => pair.Rank < int.MaxValue)
            .OrderBy(pair => pair.Rank).ThenBy(pair => pair.Profession.Name.English, StringComparer.Ordinal)
            .Select(pair => pair.Profession)];
    }

    private static int Rank(Profession one, string wanted)
    {
        if (wanted.Length == 0) return one.IsPrimary ? 0 : 1;
        var names = one.Name.ByLocale.Values.Append(one.Name.English).ToList();
        return names.Exists(name => name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)) ? 0
            : names.Exists(name => name.Contains(wanted, StringComparison.OrdinalIgnoreCase)) ? 1
            : int.MaxValue;
    }

    private async ValueTask<IReadOnlyList<Profession>> AllAsync(CancellationToken ct)
    {
        if (_reading is { } known && known.Professions.Count > 0 && clock.GetUtcNow() - known.At < Kept) return known.Professions;
        var read = await store.ListAsync(ct);
        _reading = new Reading(clock.GetUtcNow(), read);
        return read;
    }

    private sealed record Reading(DateTimeOffset At, IReadOnlyList<Profession> Professions);
}
