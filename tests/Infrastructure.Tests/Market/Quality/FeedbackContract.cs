using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Market.Quality;

public abstract class FeedbackContract(StorageProvider provider) : StorageContract(provider)
{
    private const int Most = 5;
    private static readonly MarketId Market = new(11);
    private readonly FakeTimeProvider _clock = new(Snap.T0);

    private IPriceFeedbackStore Store => Get<IPriceFeedbackStore>();

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddNotifications(Database.Configuration(), dispatch: false);
    }

    [Fact]
    public async Task Add_DoublePressInTwoProcesses_IsOneReport()
    {
        await using var other = Database.Services(Configure);
        var stores = new[] { Store, other.GetRequiredService<IPriceFeedbackStore>() };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => AddAsync(stores[i % 2], member: 1, item: 7))));

        Assert.Single(outcomes, FeedbackOutcome.Added);
        Assert.All(outcomes.Where(one => one != FeedbackOutcome.Added), one => Assert.Equal(FeedbackOutcome.AlreadyOpen, one));
        Assert.Equal(1, (await ListAsync()).Total);
    }

    [Fact]
    public async Task Add_TwoMembersOnePrice_AreTwoReports()
    {
        await using var other = Database.Services(Configure);

        var outcomes = await Task.WhenAll(Task.Run(() => AddAsync(Store, 1, 7)), Task.Run(() => AddAsync(other.GetRequiredService<IPriceFeedbackStore>(), 2, 7)));

        Assert.Equal([FeedbackOutcome.Added, FeedbackOutcome.Added], outcomes);
        Assert.Equal(1, (await Store.ListAsync(new FeedbackFilter(Member: new UserId(2)), new PageRequest(1, 10), Ct)).Total);
    }

    [Fact]
    public async Task Add_ManyGoodsAtOnce_StaysWithinTheLimitAndOpensTheNextDay()
    {
        await using var other = Database.Services(Configure);
        var stores = new[] { Store, other.GetRequiredService<IPriceFeedbackStore>() };

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20).Select(item => Task.Run(() => AddAsync(stores[item % 2], 1, item))));

        Assert.Equal(Most, outcomes.Count(one => one == FeedbackOutcome.Added));
        Assert.Equal(15, outcomes.Count(one => one == FeedbackOutcome.TooMany));
        Assert.Equal(FeedbackOutcome.Added, await AddAsync(Store, 2, 99));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(FeedbackOutcome.Added, await AddAsync(Store, 1, 99));
    }

    [Fact]
    public async Task Judge_TwoOfficersAtOnce_OneVerdictAndOneMessage()
    {
        await AddAsync(Store, 1, 7);
        var report = Assert.Single((await ListAsync()).Items);
        await using var other = Database.Services(Configure);

        var won = await Task.WhenAll(
            Task.Run(() => Store.TryJudgeAsync(Judged(report, 51, FeedbackState.Accepted), Message(report), Ct)),
            Task.Run(() => other.GetRequiredService<IPriceFeedbackStore>().TryJudgeAsync(Judged(report, 52, FeedbackState.Rejected), Message(report), Ct)));

        Assert.Single(won, true);
        var judged = (await Store.FindAsync(report.Id, Ct))!;
        Assert.Equal(won[0] ? (FeedbackState.Accepted, new UserId(51)) : (FeedbackState.Rejected, new UserId(52)), (judged.State, judged.JudgedBy));
        Assert.Equal(1, (await Get<IOutboxQueries>().CountAsync(Ct))[OutboxState.Pending]);
        Assert.Equal((1, won[0] ? 1 : 0, won[0] ? 0 : 1, 0), await Store.CountAsync(Snap.T0, Snap.Hour(1), Ct));
    }

    [Fact]
    public async Task Judge_ThenReportAgain_IsPossible()
    {
        await AddAsync(Store, 1, 7);
        var report = Assert.Single((await ListAsync()).Items);
        Assert.True(await Store.TryJudgeAsync(Judged(report, 51, FeedbackState.Rejected), null, Ct));
        Assert.False(await Store.TryJudgeAsync(Judged(report, 51, FeedbackState.Accepted), null, Ct));

        Assert.Equal(FeedbackOutcome.Added, await AddAsync(Store, 1, 7));
        Assert.Equal([FeedbackState.Open, FeedbackState.Rejected], (await ListAsync()).Items.Select(one => one.State));
        Assert.Empty(await Get<ISuspectPrices>().InMarketAsync(Market, Ct));
    }

    [Fact]
    public async Task Suspect_AcceptedReport_HoldsForItsTime()
    {
        await AddAsync(Store, 1, 7);
        var report = Assert.Single((await ListAsync()).Items);
        Assert.Equal(new PriceFeedback(report.Id, new UserId(1), Market, VariantKey.Plain(new ItemId(7)), new Copper(123), "Ein Tröll 😀", Snap.T0), report);
        await Store.TryJudgeAsync(Judged(report, 51, FeedbackState.Accepted), null, Ct);
        var suspects = Get<ISuspectPrices>();

        Assert.Equal(Snap.T0.AddDays(7), Assert.Single(await suspects.InMarketAsync(Market, Ct)).Value.Until);
        Assert.Equal([Market], (await suspects.OfGoodAsync(report.Variant, Ct)).Keys);
        Assert.Empty(await suspects.OfGoodAsync(VariantKey.Plain(new ItemId(8)), Ct));
        Assert.Empty(await suspects.InMarketAsync(new MarketId(12), Ct));
        _clock.Advance(TimeSpan.FromDays(7));
        Assert.Empty(await suspects.InMarketAsync(Market, Ct));
    }

    private static PersonalNotice Message(PriceFeedback report) =>
        new(FormattableString.Invariant($"price-feedback:{report.Id}:verdict"), new UserId(1), NoticeKind.Feedback, new Notice("x", "y"));

    private PriceFeedback Judged(PriceFeedback report, long officer, FeedbackState state) => report with
    {
        State = state, JudgedBy = new UserId(officer), Note = "", JudgedAt = _clock.GetUtcNow(),
        SuspectUntil = state == FeedbackState.Accepted ? _clock.GetUtcNow().AddDays(7) : null,
    };

    private Task<Page<PriceFeedback>> ListAsync() => Store.ListAsync(new FeedbackFilter(), new PageRequest(1, 10), Ct);

    private Task<FeedbackOutcome> AddAsync(IPriceFeedbackStore store, long member, int item)
    {
        var now = _clock.GetUtcNow();
        var report = new PriceFeedback(0, new UserId(member), Market, VariantKey.Plain(new ItemId(item)), new Copper(123), "Ein Tröll 😀", now);
        return store.TryAddAsync(report, now.AddDays(-1), Most, Ct);
    }
}
