using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Looks for a new build and for what is due again. One request when there is nothing; static data are the same in every region, so one is asked.</summary>
internal sealed class StaticRecurringJobs(IOptionsMonitor<BattleNetOptions> options) : IRecurringJobs
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Offset = TimeSpan.FromMinutes(17);

    public ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct)
    {
        var region = options.CurrentValue.Followed()[0].Slug();
        return ValueTask.FromResult<IReadOnlyList<RecurringJob>>(
            [new RecurringJob(new JobRequest(MarketJobs.RefreshStatic, region, region, Priority: JobPriority.Low), Every, Offset)]);
    }
}
