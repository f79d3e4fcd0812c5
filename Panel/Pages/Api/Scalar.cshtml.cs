using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Api;

/// <summary>Scalar, to try the API out. Its script comes from us; it has no proxy and reports to nobody.</summary>
[AllowAnonymous]
public sealed class ScalarModel : PageModel;
