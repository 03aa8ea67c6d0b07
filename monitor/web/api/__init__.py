"""The JSON API: endpoints as a table (`endpoints`), from which come the routes, the validation and the OpenAPI document."""

from monitor.web.api.routes import routes

__all__ = ["routes"]
