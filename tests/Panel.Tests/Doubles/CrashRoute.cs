using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>Marks routes that only the tests have, so that the authorisation matrix leaves them out.</summary>
public sealed class CrashRoute
{
    public static CrashRoute Mark { get; } = new();
}

internal static class CrashRoutes
{
    public static void AllowAnonymousForTest(this RouteHandlerBuilder route) => route.AllowAnonymous().WithMetadata(CrashRoute.Mark, new ExcludeFromDescriptionAttribute());
}
