using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;

namespace DiscordAH.Infrastructure.Tests.StaticData;

public abstract class StaticLedgerContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly GameBuild Old = new("12.0.7", 67808);
    private static readonly GameBuild New = new("12.0.8", 68123);

    private IStaticLedger Ledger => Get<IStaticLedger>();

    [Fact]
    public async Task Build_OnlyMovesForward()
    {
        Assert.Null(await Ledger.BuildAsync(Ct));
        Assert.True(await Ledger.NoteBuildAsync(Old, Snap.T0, Ct));
        Assert.False(await Ledger.NoteBuildAsync(Old, Snap.Hour(1), Ct));
        Assert.True(await Ledger.NoteBuildAsync(New, Snap.Hour(2), Ct));
        Assert.False(await Ledger.NoteBuildAsync(Old, Snap.Hour(3), Ct));

        Assert.Equal(New, await Ledger.BuildAsync(Ct));
        Assert.Equal(Snap.Hour(2), (await Ledger.OverviewAsync(Ct)).SeenAt);
    }

    [Fact]
    public async Task Due_WhatIsListedAndNotReadAtTheBuild()
    {
        await Ledger.NoteBuildAsync(Old, Snap.T0, Ct);
        await Ledger.ListAsync(Old, [Recipe(3), Recipe(1), Recipe(2), new StaticEntry(StaticKind.Mounts, 1)], Ct);
        await Ledger.NoteAsync([new StaticResult(Recipe(2), Old)], Snap.T0, Ct);

        Assert.Equal([Recipe(1), Recipe(3)], await DueAsync(Old, Snap.T0));
        Assert.Equal([Recipe(1)], await Ledger.DueAsync(StaticKind.Recipes, Old, Snap.T0, 1, Ct));
        Assert.Equal(2, await Ledger.CountDueAsync(StaticKind.Recipes, Old, Snap.T0, Ct));
        Assert.Equal(3, await Ledger.ListedAsync(StaticKind.Recipes, Old, Ct));
        Assert.Equal(0, await Ledger.ListedAsync(StaticKind.Recipes, New, Ct));

        await Ledger.NoteBuildAsync(New, Snap.Hour(1), Ct);
        await Ledger.ListAsync(New, [Recipe(2), Recipe(4)], Ct);
        Assert.Equal([Recipe(2), Recipe(4)], await DueAsync(New, Snap.Hour(1)));
    }

    [Fact]
    public async Task Missing_IsAskedAgainAfterGrowingPauses_AndAtOnceWithANewBuild()
    {
        await Ledger.NoteBuildAsync(Old, Snap.T0, Ct);
        await Ledger.ListAsync(Old, [Recipe(1)], Ct);
        var at = Snap.T0;
        var pauses = new List<TimeSpan>();
        for (var time = 0; time < 4; time++)
        {
            await Ledger.NoteAsync([new StaticResult(Recipe(1), null, IsMissing: true, "Unknown.")], at, Ct);
            var next = at;
            while ((await DueAsync(Old, next)).Count == 0) next = next.AddHours(1);
            pauses.Add(next - at);
            at = next;
        }

        Assert.Equal([TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromDays(1), TimeSpan.FromDays(3)], pauses);
        await Ledger.NoteAsync([new StaticResult(Recipe(1), null, IsMissing: true, "Unknown.")], at, Ct);
        await Ledger.NoteBuildAsync(New, at, Ct);
        await Ledger.ListAsync(New, [Recipe(1)], Ct);
        Assert.Equal([Recipe(1)], await DueAsync(New, at));
        await Ledger.NoteAsync([new StaticResult(Recipe(1), null, IsMissing: true, "Unknown.")], at, Ct);
        Assert.Equal([Recipe(1)], await DueAsync(New, at.AddHours(2)));
    }

    [Fact]
    public async Task Stale_AnswerOfAnOlderBuild_IsAskedForAgain()
    {
        await Ledger.NoteBuildAsync(New, Snap.T0, Ct);
        await Ledger.ListAsync(New, [Recipe(1), Recipe(2)], Ct);

        await Ledger.NoteAsync([new StaticResult(Recipe(1), Old), new StaticResult(Recipe(2), New)], Snap.T0, Ct);

        Assert.Empty(await DueAsync(New, Snap.Hour(1)));
        Assert.Equal([Recipe(1)], await DueAsync(New, Snap.Hour(2)));
        Assert.Equal((2, 1), (await CountAsync(StaticKind.Recipes)) is var count ? (count.Listed, count.Read) : default);
    }

    [Fact]
    public async Task Overview_CountsByKind()
    {
        await Ledger.NoteBuildAsync(Old, Snap.T0, Ct);
        await Ledger.ListAsync(Old, [Recipe(1), Recipe(2), Recipe(3), Recipe(4)], Ct);
        await Ledger.NoteAsync(
            [new StaticResult(Recipe(1), Old), new StaticResult(Recipe(2), null, IsMissing: true), new StaticResult(Recipe(3), null, Problem: "Garbled.")], Snap.Hour(1), Ct);
        await Get<IItemStore>().NoteMissingAsync(new ItemId(77), Snap.T0, Ct);

        Assert.Equal(new StaticCount(StaticKind.Recipes, 4, 1, 1, 1, Snap.Hour(1)), await CountAsync(StaticKind.Recipes));
        Assert.Equal(1, (await CountAsync(StaticKind.Items)).Missing);
        Assert.Equal(25, (await Ledger.OverviewAsync(Ct)).Percent);
        await Ledger.NoteAsync([new StaticResult(Recipe(2), Old), new StaticResult(Recipe(3), Old)], Snap.Hour(2), Ct);
        Assert.Equal(new StaticCount(StaticKind.Recipes, 4, 3, 0, 0, Snap.Hour(2)), await CountAsync(StaticKind.Recipes));
    }

    private static StaticEntry Recipe(int id) => new(StaticKind.Recipes, id, 2906);

    private Task<IReadOnlyList<StaticEntry>> DueAsync(GameBuild build, DateTimeOffset now) => Ledger.DueAsync(StaticKind.Recipes, build, now, 100, Ct);

    private async Task<StaticCount> CountAsync(StaticKind kind) => (await Ledger.OverviewAsync(Ct)).Counts.Single(count => count.Kind == kind);
}
