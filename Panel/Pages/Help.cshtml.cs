using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages;

[AllowAnonymous]
public sealed class HelpModel : PageModel;
