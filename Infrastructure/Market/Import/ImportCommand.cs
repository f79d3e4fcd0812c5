using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>The commands <c>import FILE… (--realm SLUG | --region us) [--at TIME]</c> and <c>import history FILE… (--realm SLUG | --region us)</c>.</summary>
public static class ImportCommand
{
    /// <summary>Runs it on a program that is composed but not started; the database must be migrated.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="args">The command line, with or without the leading <c>import</c>.</param>
    /// <param name="output">Where to say what happens.</param>
    /// <param name="ct">Stops between and within files; saved auctions that were begun leave nothing behind, a history can be imported again.</param>
    /// <returns>0 when every file is stored, 1 when one was refused, 2 when the command line is wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var parsed = ImportArguments.Parse(args);
        if (!parsed.Succeeded) return await SayAsync(output, parsed.Error, 2);
        var request = parsed.Value;
        var market = ImportMarket.Resolve(await scope.ServiceProvider.GetRequiredService<IRealmStore>().ListAsync(ct), request);
        if (!market.Succeeded) return await SayAsync(output, market.Error, 2);
        return request.IsHistory
            ? await HistoryAsync(scope.ServiceProvider.GetRequiredService<ImportHistory>(), request, market.Value, output, ct)
            : await AuctionsAsync(scope.ServiceProvider.GetRequiredService<ImportAuctionFile>(), request, market.Value, output, ct);
    }

    private static async Task<int> AuctionsAsync(ImportAuctionFile import, ImportRequest request, MarketId market, TextWriter output, CancellationToken ct)
    {
        // Oldest first: a file that is older than what is stored comes too late.
        var files = request.Files.OrderBy(path => request.At ?? (File.Exists(path) ? ImportTime.Of(path) : DateTimeOffset.MinValue));
        var refused = 0;
        foreach (var path in files)
        {
            var result = await import.RunAsync(path, market, request.At, new ImportMeter(path, output), ct);
            if (!result.Succeeded) refused++;
            await output.WriteLineAsync(result.Match(report => Describe(path, report), error => error.Message));
        }

        return refused == 0 ? 0 : 1;
    }

    private static async Task<int> HistoryAsync(ImportHistory import, ImportRequest request, MarketId market, TextWriter output, CancellationToken ct)
    {
        await using var rejected = request.Rejects is { } report ? new StreamWriter(report) : null;
        var refused = 0;
        foreach (var path in request.Files)
        {
            if (rejected is not null) await rejected.WriteLineAsync(path);
            var rejects = new HistoryRejects(rejected);
            var result = await import.RunAsync(path, market, rejects, new ImportMeter(path, output), ct);
            if (!result.Succeeded) refused++;
            await output.WriteLineAsync(result.Match(done => Describe(path, done, rejects), error => error.Message));
            foreach (var line in rejects.Lines()) await output.WriteLineAsync(line);
        }

        return refused == 0 ? 0 : 1;
    }

    private static string Describe(string path, HistoryReport report, HistoryRejects rejects)
    {
        var tooNew = report.TooNew == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {report.TooNew:N0} readings are not older than the newest live snapshot and were left out.");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {report.Rows:N0} rows of {report.Goods:N0} goods at {report.Readings:N0} times; {report.Added:N0} times were new, {report.Written:N0} changes stored, {rejects.Count:N0} rows rejected.{tooNew}");
    }

    private static string Describe(string path, ImportReport report)
    {
        var snapshot = report.Snapshot;
        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {snapshot.Auctions:N0} auctions of {snapshot.PublishedAt:u}, {snapshot.Variants.Count:N0} goods, {snapshot.Skipped:N0} elements skipped ({report.Duplicates:N0} came twice, the others make no sense)");
        return report switch
        {
            { Outcome: RecordOutcome.AlreadyRecorded } => $"{what}; this snapshot was stored already, nothing changed.",
            { Archived: true } => string.Create(CultureInfo.InvariantCulture, $"{what}; {report.ChangedRows:N0} changes went into the history, before the first live snapshot."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{what}; {report.ChangedRows:N0} changes stored."),
        };
    }

    private static async Task<int> SayAsync(TextWriter output, Error error, int code)
    {
        await output.WriteLineAsync(error.Message);
        return code;
    }
}
