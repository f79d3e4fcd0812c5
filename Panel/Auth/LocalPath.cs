namespace DiscordAH.Panel.Auth;

/// <summary>Where a redirect may lead: a path of this site and nothing else.</summary>
internal static class LocalPath
{
    /// <summary>The path if it is local, else the front page.</summary>
    public static string OrHome(string? path) => IsLocal(path) ? path! : "/";

    // "/\host" and "//host" leave the site in browsers, also when the slash comes encoded and is decoded on the way.
    private static bool IsLocal(string? path)
    {
        if (path is not { Length: > 0 and <= 1024 } || path[0] != '/') return false;
        var decoded = path;
        for (var round = 0; round < 3; round++)
        {
            if (decoded.Length > 1 && decoded[1] is ('/' or '\\')) return false;
            if (decoded.Contains('\\', StringComparison.Ordinal) || decoded.Any(char.IsControl)) return false;
            decoded = Uri.UnescapeDataString(decoded);
        }

        return !path.StartsWith("/login", StringComparison.OrdinalIgnoreCase) && !path.StartsWith("/logout", StringComparison.OrdinalIgnoreCase);
    }
}
