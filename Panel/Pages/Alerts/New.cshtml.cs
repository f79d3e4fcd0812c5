using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using DiscordAH.Panel.Alerts;
using DiscordAH.Panel.Api;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>Makes an alert: item, rule, what it would have done, save. What is saved is what was previewed.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class NewModel(IServiceProvider services, IRealmCatalog realms, LookUpPrice prices, INoticeProfiles profiles) : PageModel
{
    private const string Path = "/alerts/new";
    private AlertActor _actor = null!;

    public RuleForm Form { get; private set; } = new();

    /// <summary>What the item costs; null before it is known which.</summary>
    public PriceReport? Report { get; private set; }

    public IReadOnlyList<AlertSuggestion> Suggestions { get; private set; } = [];

    public List<string> Faults { get; } = [];

    internal IReadOnlyList<Suggestion> Choices { get; private set; } = [];

    internal RulePart? Part { get; private set; }

    public RealmChoice Realms => new([.. realms.All.SelectMany(group => group.Realms)], Chosen());

    public async Task<IActionResult> OnGetAsync(string? preview, CancellationToken ct)
    {
        Form = RuleForm.Read(Request.Query);
        if (RuleParts.Read(Request.Query.ToDictionary()) is { } built) return Redirect((Form with { When = built }).Link(Path) + "&preview=1#preview");
        if (Form.Item.Length == 0) return Page();
        await LoadAsync(ct);
        if (Report is null) return Refused(404);
        if (preview == "1") return await PreviewAsync(ct);
        Suggestions = await services.GetRequiredService<SuggestAlerts>().RunAsync(Form.Item, Form.Realm, ct) is { Succeeded: true } found ? found.Value : [];
        if (Form.Zone.Length == 0 && (await profiles.FindAsync(_actor.User, ct)).Zone is { } zone) Part = Part! with { Form = Form with { Zone = zone } };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form = RuleForm.Read(Request.Form);
        if (Form.Item.Length > 0) await LoadAsync(ct);
        if (Report is null) return Refused(404);
        var target = Form.Target(_actor, Faults);
        if (Form.Request(Faults) is not { } what || target is null) return Refused(400);
        var made = await services.GetRequiredService<CreateAlert>().RunAsync(_actor, new CreateAlert.Request(what, target), ct);
        return made.Succeeded ? LocalRedirect($"/alerts/{made.Value.Alert.Id}?done={(made.Value.Now.Holds == true ? "created-held" : "created")}") : Refused(made.Error);
    }

    public string SuggestionLink(AlertSuggestion one) =>
        (RuleForm.Of(one.Rule) with { Item = Form.Item, Realm = Form.Realm, Channel = Form.Channel }).Link(Path) + "&preview=1#preview";

    private Realm? Chosen() => RealmCookie.Choose(Request, realms, Form.Realm) ?? (realms.All.Count > 0 && realms.All[0].Realms.Count > 0 ? realms.All[0].Realms[0] : null);

    private async Task LoadAsync(CancellationToken ct)
    {
        _actor = await services.GetRequiredService<AlertActors>().OfAsync(User, ct);
        if (Form.Realm.Length == 0 && Chosen() is { } remembered) Form = Form with { Realm = RealmText.Slug(remembered) };
        var found = await prices.RunAsync(new LookUpPrice.Request(Form.Item, Form.Realm, PriceRange.Day), ct);
        if (found.Succeeded)
        {
            Report = found.Value;
            Form = Form with { Item = Report.Variant.ToString(), Realm = RealmText.Slug(Report.Realm) };
            RealmCookie.Remember(Response, Form.Realm);
        }
        else
        {
            Faults.Add(found.Error.Message);
            Choices = ChoicesOf(found.Error);
        }

        Part = new RulePart(Path, Form, _actor.IsOfficer, null, null, "Save this alert", null, true);
    }

    private async Task<IActionResult> PreviewAsync(CancellationToken ct)
    {
        Form.Target(_actor, Faults);
        if (Form.Request(Faults) is not { } what) return Refused(400);
        var result = await services.GetRequiredService<PreviewAlert>().RunAsync(_actor, what, ct);
        if (!result.Succeeded) return Refused(result.Error);
        Part = Part! with { Preview = result.Value, Picture = PreviewPicture.Of(Form, result.Value, services.GetRequiredService<IAlertCharts>(), Request) };
        return Faults.Count > 0 ? Refused(400) : Page();
    }

    private PageResult Refused(Error error)
    {
        if (error is AlertErrors.BadRule bad) Faults.AddRange(bad.Faults);
        else Faults.Add(error.Message);
        if (error is AlertErrors.NearlyTheSame same) Choices = [new Suggestion("", $"Alert #{same.Alert}", $"/alerts/{same.Alert}")];
        return Refused(AlertRefusals.Status(error));
    }

    private PageResult Refused(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private Suggestion[] ChoicesOf(Error error) => error switch
    {
        MarketErrors.UnknownItem unknown => [.. unknown.Nearest.Select(match => new Suggestion("", match.Label, (Form with { Item = match.Item.Id.ToString() }).Link(Path)))],
        MarketErrors.UnknownRealm unknown => [.. unknown.Nearest.Select(ToRealm)],
        MarketErrors.AmbiguousRealm ambiguous => [.. ambiguous.Choices.Select(ToRealm)],
        _ => [],
    };

    private Suggestion ToRealm(Realm realm) => new("", RealmText.Name(realm), (Form with { Realm = RealmText.Slug(realm) }).Link(Path));
}
