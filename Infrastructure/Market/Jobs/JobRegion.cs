using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>The region that a job is about.</summary>
internal static class JobRegion
{
    public static Region Of(Job job) =>
        RegionNames.TryParse(job.Argument, out var region) ? region : throw new FormatException($"\"{job.Argument}\" is no region; the job needs us, eu, kr or tw.");
}
