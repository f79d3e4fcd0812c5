using Microsoft.Extensions.Options;
using Npgsql;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>Refuses storage settings that cannot work, before anything is opened. Never repeats the connection string: it holds a password.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (options.Provider != StorageProvider.Postgres) return ValidateOptionsResult.Success;
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            return ValidateOptionsResult.Fail("Storage:ConnectionString is missing. With Storage:Provider Postgres it must be like Host=db;Database=discordah;Username=discordah;Password=….");
        try
        {
            var parsed = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            if (string.IsNullOrEmpty(parsed.Host)) return ValidateOptionsResult.Fail("Storage:ConnectionString names no Host.");
            if (string.IsNullOrEmpty(parsed.Database)) return ValidateOptionsResult.Fail("Storage:ConnectionString names no Database.");
        }
        catch (ArgumentException)
        {
            return ValidateOptionsResult.Fail("Storage:ConnectionString cannot be read. Write it as Key=Value pairs with semicolons between, as in Host=db;Database=discordah;Username=discordah;Password=….");
        }

        return ValidateOptionsResult.Success;
    }
}
