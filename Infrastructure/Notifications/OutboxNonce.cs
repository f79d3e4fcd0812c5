using System.Security.Cryptography;
using System.Text;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>A dedupe key as Discord's nonce: 25 characters, the same for the same key, by chance never for two.</summary>
internal static class OutboxNonce
{
    private const int Length = 25;

    public static string Of(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..Length];
}
