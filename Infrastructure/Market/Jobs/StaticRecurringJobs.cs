using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Looks for a new build and for what is due again. One request when there is nothing; static data are the same in every region, so one is asked.</summary>
internal sealed class StaticRecurringJobs(IIngestionSettings settings) : IRecurringJobs
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Offset = TimeSpan.FromMinutes(17);

    public async ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct)
    {
        var region = (await settings.ReadAsync(ct)).Regions[0].Slug();
        return [new RecurringJob(new JobRequest(MarketJobs.RefreshStatic, region, region, Priority: JobPriority.Low), Every, Offset)];
    }
}
