using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Jobs;

/// <summary>Recurring work fires once a tick, over any number of processes, summer time, stops and leaps (R10).</summary>
public abstract class RecurringContract(StorageProvider provider) : StorageContract(provider), IRecurringJobs
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 10, 24, 22, 0, 0, TimeSpan.Zero));
    private RecurringJob[] _recurring = [];

    ValueTask<IReadOnlyList<RecurringJob>> IRecurringJobs.ListAsync(CancellationToken ct) => ValueTask.FromResult<IReadOnlyList<RecurringJob>>(_recurring);

    [Theory]
    [InlineData("2027-03-27T22:00:00Z")]
    [InlineData("2026-10-24T22:00:00Z")]
    public async Task Look_ThirtyHoursOverAChangeOfSummerTime_TwoProcesses_OnceATick(string start)
    {
        _clock.SetUtcNow(DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture));
        _recurring = [Every("hourly", TimeSpan.FromHours(1)), Every("daily", TimeSpan.FromDays(1), TimeSpan.FromMinutes(150))];
        await using var other = Database.Services(Configure);
        RecurringSchedule[] processes = [Get<RecurringSchedule>(), other.GetRequiredService<RecurringSchedule>()];

        // Every ten minutes both look at the same moment; what was asked for is done before the next tick.
        var asked = new List<string>();
        for (var step = 0; step < 30 * 6; step++)
        {
            await Task.WhenAll(processes.Select(process => Task.Run(() => process.LookAsync(Ct))));
            asked.AddRange(await TakeAllAsync());
            _clock.Advance(TimeSpan.FromMinutes(10));
        }

        // The first look serves the tick that has passed; then one an hour, and 02:30 UTC once a day.
        Assert.Equal(30, asked.Count(key => key == "hourly"));
        Assert.Equal(3, asked.Count(key => key == "daily"));
    }

    [Fact]
    public async Task Look_AfterAStopOfThreeTicks_CatchesUpOnce()
    {
        _recurring = [Every("hourly", TimeSpan.FromHours(1))];
        await LookAsync();
        _clock.Advance(TimeSpan.FromHours(3.5));

        await using var restarted = Database.Services(Configure);
        await restarted.GetRequiredService<RecurringSchedule>().LookAsync(Ct);
        await LookAsync();

        Assert.Single(await TakeAllAsync());
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 1, 0, 0, TimeSpan.Zero), Assert.Single(await Get<IRecurringQueries>().ListAsync(Ct)).LastTick);
    }

    [Fact]
    public async Task Look_ClockLeapsAheadAndIsSetBack_GoesOnFromTheNewTime()
    {
        _recurring = [Every("hourly", TimeSpan.FromHours(1))];
        await LookAsync();
        var start = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromDays(400));
        await LookAsync();
        await using var later = Database.Services(services =>
        {
            services.AddSingleton<TimeProvider>(new FakeTimeProvider(start + TimeSpan.FromHours(2)));
            services.AddSingleton<IRecurringJobs>(this);
            services.AddJobs(Database.Configuration(), runWorkers: true);
        });
        await TakeAllAsync();

        await later.GetRequiredService<RecurringSchedule>().LookAsync(Ct);

        Assert.Single(await TakeAllAsync());
    }

    [Fact]
    public async Task Look_ClockALittleBehindAnotherProcess_DoesNotDouble()
    {
        _recurring = [Every("hourly", TimeSpan.FromHours(1))];
        await using var behind = Database.Services(services =>
        {
            services.AddSingleton<TimeProvider>(new FakeTimeProvider(_clock.GetUtcNow() - TimeSpan.FromMinutes(1)));
            services.AddSingleton<IRecurringJobs>(this);
            services.AddJobs(Database.Configuration(), runWorkers: true);
        });
        await LookAsync();

        await behind.GetRequiredService<RecurringSchedule>().LookAsync(Ct);

        Assert.Single(await TakeAllAsync());
    }

    [Fact]
    public async Task Look_PreviousJobUnfinished_TickPassesWithoutASecond()
    {
        _recurring = [Every("hourly", TimeSpan.FromHours(1))];
        await LookAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        await LookAsync();

        var status = Assert.Single(await Get<IRecurringQueries>().ListAsync(Ct));
        Assert.Equal((null, JobState.Queued, _clock.GetUtcNow() + TimeSpan.FromHours(1)), (status.LastJob, status.LastState!.Value, status.NextTick));
        Assert.Single(await TakeAllAsync());
    }

    [Fact]
    public async Task Look_AFaultyFeature_DoesNotHoldUpTheOthers()
    {
        _recurring = [Every("too often", TimeSpan.FromMilliseconds(5))];
        await LookAsync();
        _recurring = [Every("fine", TimeSpan.FromHours(1))];
        await LookAsync();

        Assert.Equal(["fine"], await TakeAllAsync());
    }

    [Fact]
    public async Task RunNow_LeavesTheTicksAlone_AndRefusesASecond()
    {
        _recurring = [Every("hourly", TimeSpan.FromHours(1))];
        await LookAsync();
        await TakeAllAsync();

        Assert.True((await Get<RunRecurringNow>().RunAsync("recurs", "hourly", Ct)).Succeeded);
        Assert.IsType<JobErrors.AlreadyThere>((await Get<RunRecurringNow>().RunAsync("recurs", "hourly", Ct)).Error);
        Assert.IsType<JobErrors.UnknownRecurring>((await Get<RunRecurringNow>().RunAsync("recurs", "never", Ct)).Error);
        Assert.Equal(new DateTimeOffset(2026, 10, 24, 22, 0, 0, TimeSpan.Zero), (await Get<IRecurringQueries>().ListAsync(Ct))[0].LastTick);
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<IRecurringJobs>(this);
        services.AddJobs(Database.Configuration(), runWorkers: true);
        services.Remove(services.Single(service => service.ImplementationType == typeof(QueueUpkeep)));
    }

    private Task LookAsync() => Get<RecurringSchedule>().LookAsync(Ct);

    private static RecurringJob Every(string key, TimeSpan every, TimeSpan offset = default) => new(new JobRequest("recurs", key), every, offset);

    /// <summary>The keys of the jobs that were asked for; they are ended, so that the next tick may ask again.</summary>
    private async Task<IReadOnlyList<string>> TakeAllAsync()
    {
        var jobs = (await Get<IJobQueries>().ListAsync(new JobFilter(JobState.Queued), new PageRequest(1, 100), Ct)).Items;
        foreach (var job in jobs) Assert.True(await Get<IJobStore>().TryCancelAsync(job.Id, null, Ct));
        return [.. jobs.Where(job => job.Kind == "recurs").Select(job => job.Key)];
    }
}
