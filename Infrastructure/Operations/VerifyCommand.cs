using System.Diagnostics;
using System.Globalization;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Operations;

/// <summary><c>verify</c>: is the database whole? Changes nothing and makes nothing, not even a missing file.</summary>
public static class VerifyCommand
{
    /// <summary>Runs it against the database of the settings.</summary>
    /// <returns>0 when every check holds, 1 when one is broken or the database cannot be used.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be used.</exception>
    public static async Task<int> RunAsync(IConfiguration configuration, TextWriter output, CancellationToken ct)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPersistence(configuration);
        services.AddSingleton<VerifyDatabase>();
        await using var provider = services.BuildServiceProvider();
        provider.GetService<Microsoft.Extensions.Options.IStartupValidator>()?.Validate();
        var database = provider.GetRequiredService<IDatabase>();
        if (PersistenceSetup.ProviderOf(configuration) == StorageProvider.Sqlite && !File.Exists(database.Name))
            throw new StorageUnavailableException($"There is no database {database.Name}. Choose its folder with --Data:Directory, or PostgreSQL with --Storage:Provider Postgres.");
        try
        {
            var began = Stopwatch.GetTimestamp();
            var report = await provider.GetRequiredService<VerifyDatabase>().RunAsync(ct);
            await SayAsync(output, database, report, Stopwatch.GetElapsedTime(began));
            return report.Findings.Count == 0 ? 0 : 1;
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or TimeoutException or IOException or InvalidCastException)
        {
            throw new StorageUnavailableException($"The database {database.Name} cannot be verified: {database.Advice(failure)}", failure);
        }
    }

    private static async Task SayAsync(TextWriter output, IDatabase database, VerifyReport report, TimeSpan took)
    {
        foreach (var finding in report.Findings) await output.WriteLineAsync(finding.ToString());
        await output.WriteLineAsync($"verify.database: {database.Name}");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"verify.checks: {report.Checks}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"verify.markets: {report.Markets}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"verify.broken: {report.Findings.Count}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"verify.seconds: {took.TotalSeconds:0.00}"));
    }
}
