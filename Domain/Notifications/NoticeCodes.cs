using System.Security.Cryptography;
using System.Text;

namespace DiscordAH.Domain.Notifications;

/// <summary>Codes of links in mails: 128 random bits as 32 hex digits.</summary>
public static class NoticeCodes
{
    private const int Length = 32;

    /// <summary>A new code.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(Length, lowercase: true);

    /// <summary>Whether it could be one.</summary>
    public static bool IsCode(string? text) => text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>What is stored of a code, or of an address that is only to be recognised.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
