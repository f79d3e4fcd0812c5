namespace DiscordAH.Sandbox.Discord;

/// <summary>Callbacks and follow-ups: no token but the interaction's own, and outside the global rate limit.</summary>
internal sealed class InteractionRoutes(InteractionDesk desk, CallbackDesk callbacks, FollowupDesk followups)
{
    private const string Webhook = "/webhooks/{application}/{token}";

    public IEnumerable<RestRoute> All() => new[]
    {
        new RestRoute("POST", "/interactions/{interaction}/{token}/callback", RestAccess.Open, Callback).Bucket(0, 1),
        new RestRoute("POST", Webhook, RestAccess.Open, Create).Bucket(5, 2, "token"),
        new RestRoute("GET", Webhook + "/messages/{message}", RestAccess.Open, Read).Bucket(5, 2, "token"),
        new RestRoute("PATCH", Webhook + "/messages/{message}", RestAccess.Open, Edit).Bucket(5, 2, "token"),
        new RestRoute("DELETE", Webhook + "/messages/{message}", RestAccess.Open, Delete).Bucket(5, 2, "token"),
    }.Select(route => route with { IsInteraction = true });

    private RestAnswer Callback(RestCall call)
    {
        var interaction = desk.ForCallback(call.Route("interaction"), call.Route("token"));
        var described = callbacks.Answer(interaction, call.Draft());
        return call.Query["with_response"] == "true" ? RestAnswer.Ok(described) : RestAnswer.NoContent;
    }

    private RestAnswer Create(RestCall call) => RestAnswer.Ok(Wire.Message(followups.Create(Find(call), call.Draft())));

    private RestAnswer Read(RestCall call) => RestAnswer.Ok(Wire.Message(followups.Read(Find(call), call.Route("message"))));

    private RestAnswer Edit(RestCall call) => RestAnswer.Ok(Wire.Message(followups.Edit(Find(call), call.Route("message"), call.Draft())));

    private RestAnswer Delete(RestCall call)
    {
        followups.Delete(Find(call), call.Route("message"));
        return RestAnswer.NoContent;
    }

    private Interaction Find(RestCall call) => desk.ForWebhook(call.Route("application"), call.Route("token"));
}
