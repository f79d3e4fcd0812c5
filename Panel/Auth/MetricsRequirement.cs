using Microsoft.AspNetCore.Authorization;

namespace DiscordAH.Panel.Auth;

/// <summary>Metrics are read by the machine itself, by a scraper with the token, or by an admin.</summary>
internal sealed class MetricsRequirement : IAuthorizationRequirement;
