using DiscordAH.Domain.StaticData;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>A reading of static data that is three quarters done.</summary>
public sealed class SeededLedger(TimeProvider time) : IStaticLedger
{
    public Task<GameBuild?> BuildAsync(CancellationToken ct) => throw new NotSupportedException();

    public Task<bool> NoteBuildAsync(GameBuild build, DateTimeOffset at, CancellationToken ct) => throw new NotSupportedException();

    public Task ListAsync(GameBuild build, IReadOnlyList<StaticEntry> entries, CancellationToken ct) => throw new NotSupportedException();

    public Task<int> ListedAsync(StaticKind kind, GameBuild build, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<StaticEntry>> DueAsync(StaticKind kind, GameBuild build, DateTimeOffset now, int max, CancellationToken ct) => throw new NotSupportedException();

    public Task<int> CountDueAsync(StaticKind kind, GameBuild build, DateTimeOffset now, CancellationToken ct) => throw new NotSupportedException();

    public Task NoteAsync(IReadOnlyList<StaticResult> results, DateTimeOffset at, CancellationToken ct) => throw new NotSupportedException();

    public Task<StaticOverview> OverviewAsync(CancellationToken ct) => Task.FromResult(new StaticOverview(
        new GameBuild("12.0.7", 67808), time.GetUtcNow().AddDays(-2),
        [new StaticCount(StaticKind.SkillTiers, 160, 160, 0, 0, time.GetUtcNow()), new StaticCount(StaticKind.Recipes, 12_840, 9_590, 7, 3, time.GetUtcNow())]));
}
