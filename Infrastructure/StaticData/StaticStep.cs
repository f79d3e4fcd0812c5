using DiscordAH.Domain.Market;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Market.BattleNet;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>How one sort of static data is read.</summary>
internal abstract class StaticStep(StaticKind kind, string group)
{
    /// <summary>What it reads.</summary>
    public StaticKind Kind => kind;

    /// <summary>Which part of the whole it belongs to, as a job's argument names it.</summary>
    public string Group => group;

    /// <summary>Where Battle.net lists it; null for what other entries list.</summary>
    public virtual ApiRequest? Index(Region region) => null;

    /// <summary>Reads entries and keeps what was read.</summary>
    /// <returns>What came of each; and why Battle.net as a whole cannot be read now, or null.</returns>
    public abstract Task<StaticBatch> ReadAsync(Region region, GameBuild build, IReadOnlyList<StaticEntry> entries, CancellationToken ct);
}
