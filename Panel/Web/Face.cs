namespace DiscordAH.Panel.Web;

/// <summary>Whether a request is a program's or a person's, which decides how a refusal looks.</summary>
internal static class Face
{
    public static bool IsMachine(HttpContext context) => IsMachinePath(context.Request.Path);

    private static bool IsMachinePath(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/health")
        || path.StartsWithSegments("/metrics") || path.StartsWithSegments("/assets");
}
