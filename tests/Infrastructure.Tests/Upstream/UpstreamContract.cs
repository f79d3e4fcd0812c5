using DiscordAH.Domain.Upstream;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Upstream;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Upstream;

public abstract class UpstreamContract(StorageProvider provider) : StorageContract(provider)
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 22, 20, 0, 30, TimeSpan.Zero));

    private RealTime Real => new(_clock);

    private IUpstreamHealth Health => Get<IUpstreamHealth>();

    [Fact]
    public async Task Report_OfTwoProcesses_IsAddedUpOverTheLastHour()
    {
        var (one, two) = (new UpstreamMeter(Real), new UpstreamMeter(Real));
        one.Count("battle.net", "auctions", UpstreamOutcome.Ok, TimeSpan.FromHours(2));
        await ReportAsync(one);
        _clock.Advance(TimeSpan.FromMinutes(70));

        for (var i = 0; i < 90; i++) one.Count("battle.net", "auctions", UpstreamOutcome.Ok, TimeSpan.FromMilliseconds(100));
        for (var i = 0; i < 10; i++) two.Count("battle.net", "look-ups", UpstreamOutcome.NotModified, TimeSpan.FromMilliseconds(3000));
        two.Count("battle.net", "look-ups", UpstreamOutcome.TooMany, TimeSpan.FromMilliseconds(1));
        two.Count("discord", "rest", UpstreamOutcome.ServerError, TimeSpan.FromMilliseconds(1));
        two.Fail("battle.net", "look-ups", "us item", "It broke off.", brokenBody: true);
        two.Fail("battle.net", "look-ups", "us item", "It broke off.");
        await ReportAsync(one);
        await ReportAsync(two);

        var health = await Health.ReadAsync("battle.net", 5, Ct);

        Assert.Equal(101, health.Requests);
        Assert.Equal((90, 10, 1, 1, 0), (health.Count(UpstreamOutcome.Ok), health.Count(UpstreamOutcome.NotModified), health.Count(UpstreamOutcome.TooMany), health.Count(UpstreamOutcome.BrokenBody), health.Count(UpstreamOutcome.ServerError)));
        Assert.InRange(health.Median!.Value.TotalMilliseconds, 100, 125);
        Assert.InRange(health.P95!.Value.TotalMilliseconds, 3000, 3750);
        Assert.Equal([new UpstreamLane("auctions", 90, 90), new UpstreamLane("look-ups", 11, 11)], health.Lanes);
        Assert.Equal(101, health.BusiestSecond);
        Assert.Equal(new UpstreamBudget(90, 34_000), health.Budget);
        var failure = Assert.Single(health.Failures);
        Assert.Equal(("us item", "It broke off.", 2, _clock.GetUtcNow()), (failure.Endpoint, failure.Problem, failure.Times, failure.At));
        Assert.Equal(1, (await Health.ReadAsync("discord", 5, Ct)).Requests);
    }

    [Fact]
    public async Task Report_WrittenTwiceAndGrowing_CountsOnce()
    {
        var meter = new UpstreamMeter(Real);
        for (var i = 0; i < 3; i++)
        {
            meter.Count("battle.net", "auctions", UpstreamOutcome.Ok, TimeSpan.FromMilliseconds(5));
            meter.Fail("battle.net", "auctions", "eu auctions", "Out of order.");
            await ReportAsync(meter);
            meter.Keep();
            await ReportAsync(meter);
        }

        var health = await Health.ReadAsync("battle.net", 5, Ct);
        Assert.Equal(3, health.Requests);
        Assert.Equal(3, Assert.Single(health.Failures).Times);
    }

    [Fact]
    public async Task Report_DatabaseAway_IsKeptForTheNextTime()
    {
        var meter = new UpstreamMeter(Real);
        meter.Count("battle.net", "auctions", UpstreamOutcome.Ok, TimeSpan.FromMilliseconds(5));
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Reporter(meter).ReportAsync(gone.Token);
        Assert.Equal(0, (await Health.ReadAsync("battle.net", 5, Ct)).Requests);
        await ReportAsync(meter);

        Assert.Equal(1, (await Health.ReadAsync("battle.net", 5, Ct)).Requests);
    }

    [Fact]
    public async Task Prune_AfterADay_LeavesNothingOld()
    {
        var meter = new UpstreamMeter(Real);
        meter.Fail("battle.net", "auctions", "eu auctions", "Out of order.", brokenBody: true);
        await ReportAsync(meter);
        _clock.Advance(TimeSpan.FromHours(25));

        await Reporter(new UpstreamMeter(Real)).ReportAsync(Ct);

        Assert.Empty((await Health.ReadAsync("battle.net", 5, Ct)).Failures);
    }

    [Fact]
    public void Fail_InEverNewWords_IsCappedAndCut()
    {
        var meter = new UpstreamMeter(Real);
        for (var i = 0; i < 500; i++) meter.Fail("battle.net", "auctions", "eu auctions", FormattableString.Invariant($"{i} ") + new string('x', 5000));

        var failures = meter.Take().Failures;

        Assert.Equal(20, failures.Count);
        Assert.All(failures, failure => Assert.True(failure.Problem.Length <= 300));
    }

    protected override void Configure(IServiceCollection services) => services.AddSingleton(Real);

    private Task ReportAsync(UpstreamMeter meter) => Reporter(meter).ReportAsync(Ct);

    private UpstreamReporter Reporter(UpstreamMeter meter) => new(meter, Get<UpstreamStore>(), Real, NullLogger<UpstreamReporter>.Instance);
}
