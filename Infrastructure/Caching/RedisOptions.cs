using System.ComponentModel.DataAnnotations;
using StackExchange.Redis;

namespace DiscordAH.Infrastructure.Caching;

/// <summary>Section <c>Redis</c>: news between processes.</summary>
public sealed class RedisOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Redis";

    /// <summary>StackExchange.Redis connection string, <c>host:port,password=…</c>; empty = news stays in this process.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Whether there is a Redis.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(ConnectionString);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsSet && !IsReadable()) yield return new ValidationResult("Redis:ConnectionString cannot be read. Write it like redis:6379 or redis:6379,password=….");
    }

    private bool IsReadable()
    {
        try
        {
            return ConfigurationOptions.Parse(ConnectionString!).EndPoints.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
