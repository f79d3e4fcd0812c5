using DiscordAH.Infrastructure.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace DiscordAH.Infrastructure.Telemetry;

/// <summary>Logs: lines on the console, compact JSON in files, both without secrets.</summary>
public static class TelemetrySetup
{
    private const int KeptFiles = 14;
    private const long MaxFileBytes = 50_000_000;

    /// <summary>Sets up logging for a host.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="program">First part of the log files' names, <c>bot</c> or <c>panel</c>: two processes may share the data folder.</param>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder, string program)
    {
        var data = builder.Configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new DataOptions();
        builder.Services.AddSerilog(logging => Configure(logging, Path.Combine(data.LogDirectory, $"{program}-.jsonl")));
        return builder;
    }

    internal static LoggerConfiguration Configure(LoggerConfiguration logging, string file) => logging
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Error)
        .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
        .MinimumLevel.Override("ZiggyCreatures", LogEventLevel.Warning)
        .MinimumLevel.Override("Polly", LogEventLevel.Warning)

        // Writes whole addresses, and Discord's carry tokens.
        .MinimumLevel.Override("System.Net.Http", LevelAlias.Off)
        // The program says why it did not start, in a sentence; the host would say it before, with a stack trace.
        .Filter.ByExcluding(IsFailedStart)
        .Enrich.FromLogContext()
        .WriteTo.Console(new ScrubbedFormatter(new LineFormatter()))
        .WriteTo.File(new ScrubbedFormatter(new RenderedCompactJsonFormatter()), file, rollingInterval: RollingInterval.Day,
            retainedFileCountLimit: KeptFiles, fileSizeLimitBytes: MaxFileBytes, rollOnFileSizeLimit: true);

    private static bool IsFailedStart(LogEvent line) =>
        line.Properties.TryGetValue("SourceContext", out var source) && source is ScalarValue { Value: "Microsoft.Extensions.Hosting.Internal.Host" }
        && line.Properties.TryGetValue("EventId", out var id) && id is StructureValue structure
        && structure.Properties.Any(property => property is { Name: "Name", Value: ScalarValue { Value: "HostedServiceStartupFaulted" } });
}
