using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiscordAH.Panel.Api;

/// <summary>Examples of bodies and answers about alerts and notifications, and which calls need a session.</summary>
internal sealed class OpenApiExamples : IOpenApiOperationTransformer
{
    private const string Json = "application/json";

    private const string Rule =
        """ "when": "30% below median of 14 days", "text": "30% below median of 14 days, for 200 units, from 08:00 to 23:00 (Europe/Berlin). At most once in 6 hours, again only after it was left by 3%.", "minimumQuantity": 200, "coolDown": "PT6H", "hysteresis": 3, "expires": null, "hours": { "from": "08:00", "to": "23:00", "zone": "Europe/Berlin" }, "ignoreSuspect": true""";

    private const string Now = """ "now": { "holds": false, "price": { "copper": 621000, "formatted": "62g 10s" }, "usual": { "copper": 640000, "formatted": "64g" }, "facts": [{ "name": "Median of 14 days", "value": "64g" }] }""";
    private const string Counts = """ "counts": { "mine": 8, "mostMine": 50, "guild": 112, "mostGuild": 1000 }""";

    private const string Alert =
        $$"""{ "id": 12, "item": "210796", "itemName": "Mycobloom", "realm": "us-area-52", "market": "Commodities (US)", {{Rule}}, "target": { "way": "person", "channel": null }, "status": "active", "reason": null, "armed": true, "waits": false, "firedAt": "2026-11-20T14:05:12Z", "fired": 3, "snoozedUntil": null, "untilRecovered": false, "batch": null, "batchName": null, "mine": true, "createdAt": "2026-11-01T09:30:00Z", "revision": 4 }""";

    private const string Score =
        """{ "firings": 12, "judged": 11, "goodCalls": 8, "actedOn": 5, "medianChangeHour": 0.04, "medianChangeDay": 0.18, "medianChangeWeek": 0.22, "medianMissed": 0.03, "verdict": "keep", "advice": "8 of 11 calls were good, and the price rose 18 % within a day: keep it." }""";

    private const string Firing =
        """{ "id": 345, "at": "2026-11-20T14:05:12Z", "condition": "30% below median of 14 days", "price": { "copper": 431000, "formatted": "43g 10s" }, "quantity": 12400, "usual": { "copper": 640000, "formatted": "64g" }, "facts": [{ "name": "Median of 14 days", "value": "64g" }], "deed": "bought", "deedAt": "2026-11-20T14:20:00Z", "afterHour": { "copper": 455000, "formatted": "45g 50s" }, "afterDay": { "copper": 610000, "formatted": "61g" }, "afterWeek": null, "best": { "copper": 420000, "formatted": "42g" }, "bestAt": "2026-11-20T15:04:10Z" }""";

    private const string Bulk =
        $$"""{ "name": "Alchemy materials", "batch": 7291234567890123, "goods": [{ "good": "Mycobloom", "firings": 2 }], "skipped": [{ "good": "Vial", "reason": "A vendor sells it." }], "firingsPerDay": 0.8, {{Counts}} }""";

    private const string Preferences =
        """{ "zone": "Europe/Berlin", "quiet": { "from": "22:00", "to": "08:00" }, "digestHour": 9, "mailAddress": "name@example.org", "mailConfirmed": true, "directClosedAt": null, "preferences": [{ "kind": "alert", "direct": true, "mail": false, "rhythm": "atOnce" }, { "kind": "service", "direct": true, "mail": true, "rhythm": "daily" }, { "kind": "job", "direct": true, "mail": false, "rhythm": "atOnce" }, { "kind": "feedback", "direct": true, "mail": false, "rhythm": "atOnce" }] }""";

    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["createSmartAlert"] = """{ "item": "Mycobloom", "realm": "us-area-52", "when": "30% below median of 14 days", "minimumQuantity": 200, "coolDown": "PT6H", "hysteresis": 3, "expires": null, "hours": { "from": "08:00", "to": "23:00", "zone": "Europe/Berlin" }, "ignoreSuspect": true, "target": { "way": "person" }, "dryRun": true }""",
        ["createBulkAlerts"] = """{ "profession": "alchemy", "realm": "us-area-52", "when": "25% below median of 14 days", "coolDown": "1d", "target": { "way": "person" }, "dryRun": true }""",
        ["changeAlert"] = """{ "revision": 4, "when": "35% below median of 14 days", "expires": null, "paused": false }""",
        ["changeBulkAlerts"] = """{ "paused": true }""",
        ["readNotifications"] = """{ "id": 42 }""",
        ["changeNotificationPreferences"] = """{ "zone": "Europe/Berlin", "quiet": { "from": "22:00", "to": "08:00" }, "preferences": [{ "kind": "alert", "direct": true, "mail": false, "rhythm": "atOnce" }] }""",
    };

    private static readonly Dictionary<(string Operation, string Status), string> Answers = new()
    {
        [("createSmartAlert", "200")] = $$"""{ "item": "210796", "itemName": "Mycobloom", "market": "Commodities (US)", {{Rule}}, "days": 30, "from": "2026-10-23T20:05:12Z", "to": "2026-11-22T20:05:12Z", "firings": [{ "at": "2026-11-20T14:05:12Z", "price": { "copper": 431000, "formatted": "43g 10s" }, "quantity": 12400 }], {{Now}}, "notes": ["The depth of the past is not kept; there the cheapest price counts when enough units were on sale."], "warning": null, {{Counts}} }""",
        [("createSmartAlert", "201")] = $$"""{ "alert": {{Alert}}, {{Now}}, {{Counts}} }""",
        [("createBulkAlerts", "200")] = Bulk.Replace("7291234567890123", "null", StringComparison.Ordinal),
        [("createBulkAlerts", "201")] = Bulk,
        [("listAlerts", "200")] = $$"""{ "alerts": [{{Alert}}], "page": 1, "pages": 1, "total": 1, {{Counts}} }""",
        [("getAlert", "200")] = $$"""{ "alert": {{Alert}}, "firings": [{{Firing}}], "page": 1, "pages": 1, "total": 3 }""",
        [("changeAlert", "200")] = Alert,
        [("changeBulkAlerts", "200")] = """{ "done": 23, "refused": [{ "alert": 31, "code": "alert.changed", "message": "This alert was changed in the meantime. Look at it again, then repeat." }] }""",
        [("deleteBulkAlerts", "200")] = """{ "done": 24, "refused": [] }""",
        [("listAlertOpportunities", "200")] = $$"""{ "opportunities": [{ "alert": {{Alert}}, "price": { "copper": 431000, "formatted": "43g 10s" }, "usual": { "copper": 640000, "formatted": "64g" }, "saving": 0.3266, "quantity": 12400, "since": "2026-11-20T14:05:12Z", "asOf": "2026-11-20T14:05:12Z" }] }""",
        [("getAlertPerformance", "200")] = $$"""{ "days": 30, "all": {{Score}}, "alerts": [{ "id": 12, "itemName": "Mycobloom", "when": "30% below median of 14 days", "score": {{Score}} }], "kinds": [{ "kind": "Against median", "score": {{Score}} }] }""",
        [("suggestAlerts", "200")] = """{ "suggestions": [{ "name": "Cheap for once", "when": "price in lowest 5% of 30 days", "text": "Price in lowest 5% of 30 days. At most once in 6 hours, again only after it was left by 3%.", "minimumQuantity": 1, "coolDown": "PT6H", "hysteresis": 3, "firings": 3, "days": 30 }] }""",
        [("listNotifications", "200")] = """{ "notifications": [{ "id": 42, "kind": "alert", "title": "Mycobloom 43g 10s on Commodities (US): 33 % below usual", "text": "Alert #12 watches for 30% below median of 14 days.", "lines": [{ "name": "Median of 14 days", "value": "64g" }], "link": "/alerts/firings/345", "createdAt": "2026-11-20T14:05:20Z", "readAt": null, "waitsUntil": null }], "unread": 1, "page": 1, "pages": 1, "total": 1 }""",
        [("getNotificationPreferences", "200")] = Preferences,
        [("changeNotificationPreferences", "200")] = Preferences,
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var name = operation.OperationId ?? "";
        if (Bodies.TryGetValue(name, out var body) && operation.RequestBody?.Content is { } contents)
            foreach (var content in contents.Values) content.Example = JsonNode.Parse(body);
        foreach (var (status, response) in operation.Responses ?? [])
            if (Answers.TryGetValue((name, status), out var answer) && response.Content?.TryGetValue(Json, out var shown) == true) shown.Example = JsonNode.Parse(answer);
        if (context.Description.RelativePath is { } path && (path.StartsWith("api/price-alerts", StringComparison.Ordinal) || path.StartsWith("api/notification", StringComparison.Ordinal)))
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", context.Document)] = [] }];
        return Task.CompletedTask;
    }
}
