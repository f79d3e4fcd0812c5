using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Market.BattleNet;

/// <summary>A day of the plan and the budget in made-up time, against a Battle.net that only counts (reliability R15).</summary>
public sealed class BudgetDayTests
{
    private const int Workers = 4;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Download = TimeSpan.FromSeconds(0.6);
    private static readonly TimeSpan NothingNewer = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData(5_000)]
    [InlineData(50_000)]
    public void Day_WithAStormOfLookUps_KeepsTheBudgetAndStarvesNobody(int lookUpsAnHour)
    {
        var calm = new Day(0).Run();
        var storm = new Day(lookUpsAnHour).Run();

        var (before, after) = (Percentile(calm.Late, 0.95), Percentile(storm.Late, 0.95));
        var (second, hour) = (Most(storm.Sent, TimeSpan.FromSeconds(1)), Most(storm.Sent, TimeSpan.FromHours(1)));
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"{lookUpsAnHour} look-ups an hour: {storm.Sent.Count} requests, at most {second} in a second and {hour} in an hour; {storm.LookUpsDone} look-ups done; collector delay p95 {before:0.0} s alone, {after:0.0} s in the storm"));
        Assert.True(second <= 90, $"{second} in a second");
        Assert.True(hour <= 34_000, $"{hour} in an hour");
        Assert.True(after - before <= 60, $"{after - before} s later than alone");
        Assert.True(after <= 120, $"{after} s late");
        Assert.True(storm.LookUpsDone > 0.9 * Math.Min(lookUpsAnHour, 11_000) * 23, "look-ups were starved");
    }

    [Theory]
    [InlineData(90, 1.0)]
    [InlineData(7, 1.0)]
    [InlineData(34_000, 3600.0)]
    [InlineData(1, 1.0)]
    public void Pace_AlwaysAsked_NeverPassesItsLimitInAnyWindow(int limit, double seconds)
    {
        var window = TimeSpan.FromSeconds(seconds);
        var pace = new TokenPace(limit, window);
        var sent = new List<DateTimeOffset>();
        for (var now = Start; now < Start + (window * 3); now = sent[^1])
        {
            sent.Add(pace.Take(now));

            // A pause in which a burst is saved up.
            if (sent.Count == limit) sent[^1] = sent[^1] + window;
        }

        Assert.True(Most(sent, window) <= limit + 1);
        Assert.True(sent.Count > 1.2 * limit);
    }

    [Fact]
    public async Task Wait_BudgetUsedUp_GoesOnWithTheClock()
    {
        var clock = new FakeTimeProvider(Start);
        var budget = new ApiBudget(Options.Create(new BattleNetOptions { RequestsPerSecond = 10 }), clock);
        List<Task> waits = [.. Enumerable.Range(0, 10).Select(_ => budget.WaitAsync(ApiLane.Auctions, CancellationToken.None))];

        Assert.Equal(2, waits.Count(wait => wait.IsCompleted));
        clock.Advance(TimeSpan.FromSeconds(1.1));

        await Task.WhenAll(waits).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    private static double Percentile(List<double> values, double share) => values.Order().ElementAt((int)(share * (values.Count - 1)));

    private static int Most(List<DateTimeOffset> sent, TimeSpan window)
    {
        var sorted = sent.Order().ToList();
        var (most, first) = (0, 0);
        for (var last = 0; last < sorted.Count; last++)
        {
            while (sorted[last] - sorted[first] >= window) first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    /// <summary>190 markets of four regions that publish at their own minutes, four workers, and people who look things up in bursts.</summary>
    private sealed class Day
    {
        private readonly ApiBudget _budget = new(Options.Create(new BattleNetOptions()), new FakeTimeProvider(Start));
        private readonly PriorityQueue<Action<DateTimeOffset>, DateTimeOffset> _events = new();
        private readonly Dictionary<MarketId, MarketRhythm> _markets = [];
        private readonly Dictionary<MarketId, DateTimeOffset> _claimed = [];
        private readonly Queue<MarketId> _waiting = [];
        private int _busy;

        public Day(int lookUpsAnHour)
        {
            var regions = Enum.GetValues<Region>();
            for (var id = 1; id <= 190; id++)
            {
                var region = regions[id % 4];
                var last = Start.AddMinutes(-60 + Minute(region)).AddSeconds(id % 90);
                _markets[new MarketId(id)] = new MarketRhythm(new MarketId(id), region, last, last.AddHours(-1), MarketRhythm.UsualInterval, last.AddSeconds(20), last.AddSeconds(20));
            }

            _events.Enqueue(Look, Start);

            // Half of them in the minute in which most of the markets come out, the rest evenly.
            for (var hour = 0; hour < 24; hour++)
            for (var i = 0; i < lookUpsAnHour; i++)
            {
                var second = i % 2 == 0 ? (60.0 * Minute(Region.Us)) + (i * 60.0 / lookUpsAnHour) : i * 3600.0 / lookUpsAnHour;
                Send(ApiLane.LookUps, Start.AddHours(hour).AddSeconds(second), _ => LookUpsDone++);
            }
        }

        public List<DateTimeOffset> Sent { get; } = [];

        public List<double> Late { get; } = [];

        public int LookUpsDone { get; private set; }

        public Day Run()
        {
            while (_events.TryDequeue(out var happens, out var at) && at < Start.AddDays(1)) happens(at);
            return this;
        }

        private static int Minute(Region region) => 12 + ((int)region % 2 * 3);

        private void Look(DateTimeOffset now)
        {
            foreach (var check in _markets.Values.GroupBy(market => market.Region).SelectMany(region => RegionPlan.Of([.. region], now, Cadence.Default)))
            {
                if (check.At > now || (_claimed.TryGetValue(check.Rhythm.Market, out var asked) && asked >= check.At)) continue;
                _claimed[check.Rhythm.Market] = now;
                _markets[check.Rhythm.Market] = _markets[check.Rhythm.Market] with { AskedAt = now };
                _waiting.Enqueue(check.Rhythm.Market);
            }

            Work(now);
            _events.Enqueue(Look, now + Tick);
        }

        private void Work(DateTimeOffset now)
        {
            while (_busy < Workers && _waiting.TryDequeue(out var market))
            {
                _busy++;
                Send(ApiLane.Auctions, now, at => Answer(market, at));
            }
        }

        private void Answer(MarketId id, DateTimeOffset sent)
        {
            var market = _markets[id];
            var newest = market.Last!.Value;
            while (newest.AddHours(1) <= sent) newest = newest.AddHours(1);
            var isNew = newest > market.Last;
            _events.Enqueue(
                now =>
                {
                    _markets[id] = isNew
                        ? _markets[id] with { Last = newest, Previous = market.Last, LearnedAt = now, CheckedAt = now }
                        : _markets[id] with { CheckedAt = now };
                    if (isNew) Late.Add((now - newest).TotalSeconds);
                    _busy--;
                    Work(now);
                },
                sent + (isNew ? Download : NothingNewer));
        }

        private void Send(ApiLane lane, DateTimeOffset at, Action<DateTimeOffset> answered)
        {
            var paces = new Queue<TokenPace>(_budget.Paces(lane));
            _events.Enqueue(Pass, at);

            void Pass(DateTimeOffset now)
            {
                if (paces.TryDequeue(out var pace))
                {
                    _events.Enqueue(Pass, pace.Take(now));
                    return;
                }

                Sent.Add(now);
                answered(now);
            }
        }
    }
}
