using DiscordAH.Panel;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPanel(builder.Configuration);
var app = builder.Build();
app.UsePanel();
await app.RunAsync();
