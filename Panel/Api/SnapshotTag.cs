using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace DiscordAH.Panel.Api;

/// <summary>ETag and Last-Modified of answers that only a snapshot changes.</summary>
internal static class SnapshotTag
{
    /// <summary>Sets both headers; true when the caller has this very answer, and gets 304.</summary>
    /// <param name="context">The call.</param>
    /// <param name="answer">The answer without what runs on by itself, such as its age.</param>
    /// <param name="at">Publication time of the newest snapshot in it.</param>
    public static bool IsKnown<T>(HttpContext context, T answer, DateTimeOffset at)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(answer)))[..20];

        // Weak: the age runs on while everything else stays the same.
        var tag = new EntityTagHeaderValue($"\"{hash}\"", isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = at;
        context.Response.Headers.CacheControl = "public, no-cache";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(each => each.Equals(EntityTagHeaderValue.Any) || each.Compare(tag, useStrongComparison: false));
    }
}
