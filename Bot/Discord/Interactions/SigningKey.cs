using System.Security.Cryptography;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>
/// The key of the signatures in buttons: from <c>Discord:SigningKey</c> (needed when several processes answer), else made once and kept
/// in the data directory so that buttons outlive a restart.
/// </summary>
internal sealed class SigningKey
{
    public const string FileName = "discord-signing.key";

    private const int Length = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly byte[] _bytes;

    public SigningKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Length) throw new ArgumentException("The signing key must have at least 32 bytes.", nameof(bytes));
        _bytes = bytes.ToArray();
    }

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <exception cref="InvalidOperationException">The kept key is unusable.</exception>
    public static SigningKey Load(string configured, string directory)
    {
        if (configured.Length > 0) return new(Convert.FromBase64String(configured));
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path)) Create(path);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
            throw new InvalidOperationException($"{path} can be read by others; run chmod 600 on it, or delete it and have the buttons in old messages expire.");
        var bytes = File.ReadAllBytes(path);
        return bytes.Length == Length
            ? new(bytes)
            : throw new InvalidOperationException($"{path} is damaged; delete it (buttons in old messages then expire) or set Discord:SigningKey.");
    }

    /// <summary>Written aside and moved into place: two processes that start together end up with one key, and nobody reads half of it.</summary>
    private static void Create(string path)
    {
        var temporary = $"{path}.{RandomNumberGenerator.GetHexString(8)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(temporary, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary);
        }
    }
}
