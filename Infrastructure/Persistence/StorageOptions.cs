using System.ComponentModel.DataAnnotations;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>Section <c>Storage</c>: which database holds everything.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Storage";

    /// <summary>Kind of database; default SQLite.</summary>
    [EnumDataType(typeof(StorageProvider), ErrorMessage = "Storage:Provider must be Sqlite or Postgres.")]
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>PostgreSQL connection string; unused with SQLite.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>PostgreSQL connection string that reaches the server itself where <see cref="ConnectionString"/> reaches a pooler: migrations and the job engine need a session of their own.</summary>
    public string? DirectConnectionString { get; set; }

    /// <summary>The connection string for what needs a session of its own.</summary>
    internal string? SessionConnectionString => string.IsNullOrWhiteSpace(DirectConnectionString) ? ConnectionString : DirectConnectionString;

    /// <summary>How long a start waits for the database to answer; default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = "Storage:StartTimeout must be between 00:00:00 and 00:10:00.")]
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
