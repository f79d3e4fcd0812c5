using System.Security.Cryptography;
using System.Text;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>
/// Button ids that carry their state and cannot be forged: <c>1 mac(16) position only-for.expiry.action:state</c>, at most 100 characters.
/// The mac is HMAC-SHA256 cut to 96 bits over everything else, so that no character can be changed.
/// </summary>
internal sealed class SignedState(SigningKey key)
{
    private const char Version = '1';
    private const int MacBytes = 12;
    private const int MacLength = 16;
    private const int HeaderLength = 1 + MacLength + 1;
    private const int MaximumLength = 100;
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

    /// <param name="action">Which handler, 1–8 characters.</param>
    /// <param name="state">What it needs to know; with the action at most 60 ASCII characters.</param>
    /// <param name="onlyFor">The one person who may use it.</param>
    /// <param name="expires">When it ends.</param>
    /// <param name="position">Place in the message: ids must differ there.</param>
    public string Sign(string action, string state, UserId? onlyFor, DateTimeOffset? expires, int position)
    {
        if (action.Length is < 1 or > 8 || action.Contains(':', StringComparison.Ordinal) || !Ascii.IsValid(action))
            throw new ArgumentException($"The action '{action}' must have 1 to 8 ASCII characters and no colon.", nameof(action));
        if (!Ascii.IsValid(state) || action.Length + state.Length > 60)
            throw new ArgumentException($"Action '{action}' with its state must have at most 60 ASCII characters.", nameof(state));
        var payload = $"{Digits[position]}{Number(onlyFor?.Value)}.{Number(expires?.ToUnixTimeSeconds())}.{action}:{state}";
        var id = $"{Version}{Mac(payload)}{payload}";
        return id.Length <= MaximumLength ? id : throw new ArgumentException("The signed id is longer than Discord takes.", nameof(state));
    }

    /// <summary>Reads an id that came back.</summary>
    /// <returns>Null when it is not ours or was changed.</returns>
    public SignedId? Read(string id)
    {
        if (id.Length is < HeaderLength or > MaximumLength || id[0] != Version || !Ascii.IsValid(id)) return null;
        var payload = id[(1 + MacLength)..];
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Mac(payload)), Encoding.ASCII.GetBytes(id, 1, MacLength))) return null;
        var first = payload.IndexOf('.', StringComparison.Ordinal);
        var second = payload.IndexOf('.', first + 1);
        var colon = payload.IndexOf(':', second + 1);
        return new(
            payload[(second + 1)..colon],
            payload[(colon + 1)..],
            Parse(payload.AsSpan(1, first - 1)) is { } user ? new UserId(user) : null,
            Parse(payload.AsSpan(first + 1, second - first - 1)) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null);
    }

    /// <summary>A number in six-bit digits: hexadecimal would not leave room for the state.</summary>
    private static string Number(long? value)
    {
        if (value is not { } number) return "";
        Span<char> digits = stackalloc char[11];
        var start = digits.Length;
        for (var rest = (ulong)number; rest > 0 || start == digits.Length; rest >>= 6) digits[--start] = Digits[(int)(rest & 63)];
        return new(digits[start..]);
    }

    private static long? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return null;
        var value = 0UL;
        foreach (var digit in text) value = value << 6 | (uint)Digits.IndexOf(digit, StringComparison.Ordinal);
        return (long)value;
    }

    private string Mac(string payload)
    {
        Span<byte> hash = stackalloc byte[32];
        var bytes = Encoding.ASCII.GetBytes(Version + payload);
        HMACSHA256.HashData(key.Bytes, bytes, hash);
        return Convert.ToBase64String(hash[..MacBytes]).Replace('+', '-').Replace('/', '_');
    }
}
