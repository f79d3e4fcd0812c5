using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DiscordAH.Panel.Web;

/// <summary>Terse health answers for anybody: whether the process lives, and whether it can serve.</summary>
internal static class HealthRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", Options(_ => false)).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", Options(_ => true)).AllowAnonymous();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> which) => new()
    {
        Predicate = which,
        AllowCachingResponses = false,
        ResponseWriter = (context, report) =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(report.Status switch
            {
                HealthStatus.Healthy => """{"status":"healthy"}""",
                HealthStatus.Degraded => """{"status":"degraded"}""",
                HealthStatus.Unhealthy => """{"status":"unhealthy"}""",
                _ => throw new InvalidOperationException($"Unknown health {report.Status}."),
            }, context.RequestAborted);
        },
    };
}
