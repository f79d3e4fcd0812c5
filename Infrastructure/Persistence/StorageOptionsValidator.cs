using DiscordAH.Infrastructure.Jobs;
using Microsoft.Extensions.Options;
using Npgsql;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>Refuses storage settings that cannot work, before anything is opened. Never repeats the connection string: it holds a password.</summary>
internal sealed class StorageOptionsValidator(IOptions<JobsOptions> jobs, JobsWork? work = null) : IValidateOptions<StorageOptions>
{
    private const int RoomBesideWorkers = 4;
    private const int WorkersPerConnection = 4;
    private const int LargestPool = 1000;

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (options.Provider != StorageProvider.Postgres) return ValidateOptionsResult.Success;
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            return ValidateOptionsResult.Fail("Storage:ConnectionString is missing. With Storage:Provider Postgres it must be like Host=db;Database=discordah;Username=discordah;Password=….");
        if (Fault("Storage:ConnectionString", options.ConnectionString) is { } fault) return ValidateOptionsResult.Fail(fault);
        if (!string.IsNullOrWhiteSpace(options.DirectConnectionString) && Fault("Storage:DirectConnectionString", options.DirectConnectionString) is { } direct)
            return ValidateOptionsResult.Fail(direct);
        return ValidateOptionsResult.Success;
    }

    private string? Fault(string key, string connectionString)
    {
        try
        {
            var parsed = new NpgsqlConnectionStringBuilder(connectionString);
            if (string.IsNullOrEmpty(parsed.Host)) return $"{key} names no Host.";
            if (string.IsNullOrEmpty(parsed.Database)) return $"{key} names no Database.";
            if (parsed.Multiplexing) return $"Multiplexing in {key} cannot be used: transactions and COPY need a connection to themselves. Take it out.";
            return PoolFault(key, parsed);
        }
        catch (ArgumentException)
        {
            return $"{key} cannot be read. Write it as Key=Value pairs with semicolons between, as in Host=db;Database=discordah;Username=discordah;Password=….";
        }
    }

    // Workers share connections, for they compute and wait for others most of the time; but too few would have them time out at the pool.
    private string? PoolFault(string key, NpgsqlConnectionStringBuilder parsed)
    {
        if (!parsed.Pooling) return $"Pooling=false in {key} cannot be used: every question would open a connection. Take it out.";
        if (parsed.MaxPoolSize > LargestPool) return FormattableString.Invariant($"Maximum Pool Size in {key} is {parsed.MaxPoolSize}; it must be at most {LargestPool}.");
        var workers = work is { Here: true } ? jobs.Value.Workers : 0;
        var needed = RoomBesideWorkers + workers / WorkersPerConnection;
        return parsed.MaxPoolSize >= needed
            ? null
            : FormattableString.Invariant($"Maximum Pool Size in {key} is {parsed.MaxPoolSize}; with {workers} Jobs:Workers it must be at least {needed}.");
    }
}
