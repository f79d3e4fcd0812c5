using Microsoft.AspNetCore.Authorization;

namespace DiscordAH.Panel.Auth;

/// <summary>Names of the authorisation policies.</summary>
internal static class PanelPolicies
{
    public const string Member = "member";
    public const string Officer = "officer";
    public const string Admin = "admin";
    public const string Owner = "owner";
    public const string Metrics = "metrics";

    public static void Configure(AuthorizationOptions options)
    {
        options.AddPolicy(Member, policy => policy.RequireRole(nameof(PanelRole.Member)));
        options.AddPolicy(Officer, policy => policy.RequireRole(nameof(PanelRole.Officer)));
        options.AddPolicy(Admin, policy => policy.RequireRole(nameof(PanelRole.Admin)));
        options.AddPolicy(Owner, policy => policy.RequireRole(nameof(PanelRole.Owner)));
        options.AddPolicy(Metrics, policy => policy.AddRequirements(new MetricsRequirement()));

        // A page that forgets to say who may read it is for members, not for everybody.
        options.FallbackPolicy = options.GetPolicy(Member);
        options.DefaultPolicy = options.GetPolicy(Member)!;
    }
}
