using System.Globalization;
using System.Security.Cryptography;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Professions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Professions;

/// <summary>
/// The owner's recipe file. Looked at again when it is asked for, every two seconds at most; while a changed file has a fault, what it said
/// before stays and the log names the line.
/// </summary>
internal sealed partial class RecipeFileSource(IOptionsMonitor<ProfessionsOptions> options, ILogger<RecipeFileSource> log) : IRecipeFacts
{
    private const long MaxBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly Lock _lock = new();
    private Reading _reading = new("", default, 0, RecipeFile.Empty, "none");
    private long _lookedAt;

    public int Precedence => 100;

    public string Version => Current().Version;

    public Task<IReadOnlyList<RecipeOverride>> ListAsync(CancellationToken ct) => Task.FromResult(Current().File.Recipes);

    public Task<IReadOnlyList<SlotFill>> SlotsAsync(CancellationToken ct) => Task.FromResult(Current().File.Slots);

    public Task<IReadOnlyDictionary<ItemId, Copper>> VendorAsync(CancellationToken ct) => Task.FromResult(Current().File.Vendor);

    /// <summary>Reads a file; on a fault there is a sentence instead.</summary>
    internal static (RecipeFile? File, string? Fault) Load(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaxBytes) return (null, $"{path} is larger than 16 MB.");
            var parsed = RecipeFile.Parse(File.ReadAllBytes(path));
            return parsed.Succeeded ? (parsed.Value, null) : (null, $"{path}: {parsed.Error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, $"{path} cannot be read: {error.Message}");
        }
    }

    private sealed record Reading(string Path, DateTime WrittenAt, long Length, RecipeFile File, string Version);

    private Reading Current()
    {
        lock (_lock)
        {
            if (_lookedAt != 0 && TimeProvider.System.GetElapsedTime(_lookedAt) < Pause) return _reading;
            _lookedAt = TimeProvider.System.GetTimestamp();
            var path = options.CurrentValue.OverrideFile;
            var info = path.Length > 0 ? new FileInfo(path) : null;
            var (written, length) = info is { Exists: true } ? (info.LastWriteTimeUtc, info.Length) : (default, 0L);
            if (_reading.Path == path && _reading.WrittenAt == written && _reading.Length == length) return _reading;
            return _reading = Read(path, written, length);
        }
    }

    private Reading Read(string path, DateTime written, long length)
    {
        if (path.Length == 0) return new Reading(path, written, length, RecipeFile.Empty, "none");
        var (file, fault) = Load(path);
        if (file is null)
        {
            LogFault(fault!);
            return _reading with { Path = path, WrittenAt = written, Length = length };
        }

        LogRead(path, file.Recipes.Count, file.Slots.Count, file.Vendor.Count);
        var version = string.Create(CultureInfo.InvariantCulture, $"{path}|{written.Ticks}|{length}");
        return new Reading(path, written, length, file, Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(version)))[..12]);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Read the recipe file {Path}: {Recipes} recipes, {Slots} slots, {Vendor} vendor prices")]
    private partial void LogRead(string path, int recipes, int slots, int vendor);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The changed recipe file has a fault, what it said before stays: {Fault}")]
    private partial void LogFault(string fault);
}
